import lab.ex04.Chains;

public final class Solution implements Chains {
    private final Object lock = new Object();

    @Override
    public long[] ends(long first, int count, int steps) throws InterruptedException {
        long[] ends = new long[count];
        Thread[] threads = new Thread[count];
        for (int i = 0; i < count; i++) {
            int chain = i;
            threads[i] = Thread.ofPlatform().start(() -> {
                synchronized (lock) {
                    ends[chain] = end(first + chain, steps);
                }
            });
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return ends;
    }

    private static long end(long start, int steps) {
        long x = start;
        for (int i = 0; i < steps; i++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
        }
        return x;
    }
}
