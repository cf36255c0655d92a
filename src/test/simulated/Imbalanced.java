/** Two threads, one with three quarters of the work. */
final class Imbalanced {
    private Imbalanced() {}

    static long sequential() {
        return Kernel.all();
    }

    static long parallel() throws InterruptedException {
        long[] parts = new long[2];
        int cut = Kernel.ROWS * 3 / 4;
        Thread first = Thread.ofPlatform().start(() -> parts[0] = Kernel.rows(0, cut));
        Thread second = Thread.ofPlatform().start(() -> parts[1] = Kernel.rows(cut, Kernel.ROWS));
        first.join();
        second.join();
        return parts[0] + parts[1];
    }
}
