/** The yardstick: two threads that share nothing, and compute for so long that their start does not count. */
final class Apart {
    private static final int TIMES = 4;

    private Apart() {}

    static long sequential() {
        return computed() + computed();
    }

    static long parallel() throws InterruptedException {
        long[] parts = new long[2];
        Thread first = Thread.ofPlatform().start(() -> parts[0] = computed());
        Thread second = Thread.ofPlatform().start(() -> parts[1] = computed());
        first.join();
        second.join();
        return parts[0] + parts[1];
    }

    private static long computed() {
        long sum = 0;
        for (int i = 0; i < TIMES; i++) {
            sum += Kernel.all();
        }
        return sum;
    }
}
