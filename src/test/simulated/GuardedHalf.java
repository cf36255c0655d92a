/** Two threads that work as long inside a monitor as outside of it, a microsecond each. */
final class GuardedHalf {
    private GuardedHalf() {}

    private static final Object LOCK = new Object();
    private static final int STEPS = 20_000;
    private static double state;

    private static double wave(double x, int steps) {
        for (int i = 0; i < steps; i++) {
            x = x * x - 1.4 + 0.1 * x;
            x = x > 2 ? x - 2 : x;
        }
        return x;
    }

    private static void work(int steps) {
        for (int i = 0; i < steps; i++) {
            double own = wave(i % 10 / 10.0, 300);
            synchronized (LOCK) {
                state += wave(own / 10, 300) > 0 ? 1 : 1;
            }
        }
    }

    static long sequential() {
        state = 0;
        work(STEPS);
        return (long) state;
    }

    static long parallel() throws InterruptedException {
        state = 0;
        Thread first = Thread.ofPlatform().start(() -> work(STEPS / 2));
        Thread second = Thread.ofPlatform().start(() -> work(STEPS / 2));
        first.join();
        second.join();
        return (long) state;
    }
}
