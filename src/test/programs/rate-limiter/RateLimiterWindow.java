// expect: DATA_RACE
// twin: RateLimiterTokens
// Old stamps are thrown away before the lock is taken.
import java.util.*;
import java.util.concurrent.*;

public final class RateLimiterWindow {
    static class Window {
        final Deque<Long> stamps = new ArrayDeque<>();
        final int max;

        Window(int max) {
            this.max = max;
        }

        boolean allow(long now) {
            while (!stamps.isEmpty() && stamps.peekFirst() < now - 1000) stamps.pollFirst();
            synchronized (this) {
                if (stamps.size() >= max) return false;
                stamps.addLast(now);
                return true;
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Window w = new Window(5);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        for (int i = 0; i < 4; i++) {
            long at = i * 600;
            pool.execute(() -> w.allow(at));
        }
        pool.shutdown();
        pool.awaitTermination(5, TimeUnit.SECONDS);
    }
}
