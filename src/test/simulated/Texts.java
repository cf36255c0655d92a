/** Building texts in a StringBuilder. */
final class Texts {
    private Texts() {}


    static long sequential() {
        return build(0, 30_000);
    }

    static long parallel() throws InterruptedException {
        long[] parts = new long[2];
        Thread first = Thread.ofPlatform().start(() -> parts[0] = build(0, 30_000 / 2));
        Thread second = Thread.ofPlatform().start(() -> parts[1] = build(30_000 / 2, 30_000));
        first.join();
        second.join();
        return parts[0] + parts[1];
    }

    private static long build(int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 40; j++) {
                text.append(j * i).append(",").append("item");
            }
            sum += text.toString().hashCode() & 0xFF;
        }
        return sum;
    }
}
