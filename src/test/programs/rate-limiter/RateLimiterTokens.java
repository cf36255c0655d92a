// expect: CLEAN
// twin: RateLimiterWindow
// A token bucket behind its own monitor; clients sleep and try again.
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

public final class RateLimiterTokens {
    static final class Bucket {
        private final int capacity;
        private double tokens;
        private long last = System.nanoTime();
        private final double perNano;

        Bucket(int capacity, double perSecond) {
            this.capacity = capacity;
            this.tokens = capacity;
            this.perNano = perSecond / 1e9;
        }

        synchronized boolean tryTake() {
            long now = System.nanoTime();
            tokens = Math.min(capacity, tokens + (now - last) * perNano);
            last = now;
            if (tokens >= 1) {
                tokens -= 1;
                return true;
            }
            return false;
        }
    }

    public static void main(String[] args) throws Exception {
        Bucket bucket = new Bucket(3, 10);
        AtomicInteger passed = new AtomicInteger();
        Thread[] ts = new Thread[3];
        for (int i = 0; i < ts.length; i++) {
            ts[i] = new Thread(
                    () -> {
                        for (int k = 0; k < 3; k++) {
                            while (!bucket.tryTake()) {
                                try {
                                    Thread.sleep(50);
                                } catch (InterruptedException e) {
                                    return;
                                }
                            }
                            passed.incrementAndGet();
                        }
                    },
                    "client-" + i);
            ts[i].start();
        }
        for (Thread t : ts) t.join();
        assert passed.get() == 9;
    }
}
