/** Two threads with equal parts. */
final class Halves {
    private Halves() {}

    static long sequential() {
        return Kernel.all();
    }

    static long parallel() throws InterruptedException {
        long[] parts = new long[2];
        Thread first = Thread.ofPlatform().start(() -> parts[0] = Kernel.rows(0, Kernel.ROWS / 2));
        Thread second = Thread.ofPlatform().start(() -> parts[1] = Kernel.rows(Kernel.ROWS / 2, Kernel.ROWS));
        first.join();
        second.join();
        return parts[0] + parts[1];
    }
}
