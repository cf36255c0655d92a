/** Half of the work before the threads start. */
final class HalfSerial {
    private HalfSerial() {}

    static long sequential() {
        return Kernel.all();
    }

    static long parallel() throws InterruptedException {
        long serial = Kernel.rows(0, Kernel.ROWS / 2);
        long[] parts = new long[2];
        int middle = Kernel.ROWS / 2 + (Kernel.ROWS - Kernel.ROWS / 2) / 2;
        Thread first = Thread.ofPlatform().start(() -> parts[0] = Kernel.rows(Kernel.ROWS / 2, middle));
        Thread second = Thread.ofPlatform().start(() -> parts[1] = Kernel.rows(middle, Kernel.ROWS));
        first.join();
        second.join();
        return serial + parts[0] + parts[1];
    }
}
