/** Two threads that do nothing but increment inside one monitor. */
final class SharedMonitor {
    private SharedMonitor() {}

    private static final int COUNTS = 4_000_000;
    private static final Object LOCK = new Object();
    private static long counter;

    private static void count(int times) {
        for (int i = 0; i < times; i++) {
            synchronized (LOCK) {
                counter++;
            }
        }
    }

    static long sequential() {
        counter = 0;
        count(COUNTS);
        return counter;
    }

    static long parallel() throws InterruptedException {
        counter = 0;
        Thread first = Thread.ofPlatform().start(() -> count(COUNTS / 2));
        Thread second = Thread.ofPlatform().start(() -> count(COUNTS / 2));
        first.join();
        second.join();
        return counter;
    }
}
