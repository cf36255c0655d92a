/** Linked lists that are built and walked. */
final class Objects {
    private Objects() {}

    private record Node(int value, Node next) {}

    static long sequential() {
        return walk(0, 40_000);
    }

    static long parallel() throws InterruptedException {
        long[] parts = new long[2];
        Thread first = Thread.ofPlatform().start(() -> parts[0] = walk(0, 40_000 / 2));
        Thread second = Thread.ofPlatform().start(() -> parts[1] = walk(40_000 / 2, 40_000));
        first.join();
        second.join();
        return parts[0] + parts[1];
    }

    private static long walk(int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            Node first = null;
            for (int j = 0; j < 200; j++) {
                first = new Node(i ^ j, first);
            }
            for (Node node = first; node != null; node = node.next()) {
                sum += node.value();
            }
        }
        return sum;
    }
}
