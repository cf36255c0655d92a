import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import lab.ex13.Limited;
import lab.ex13.Permits;

/** Never lets in too many, and burns a core for each caller that waits. */
public final class Solution implements Permits {
    @Override
    public Limited atMost(int permits) {
        return new Limited() {
            private final AtomicInteger inside = new AtomicInteger();

            @Override
            public <T> T with(Callable<T> call) throws Exception {
                while (!cameIn()) {
                    if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                    Thread.onSpinWait();
                }
                try {
                    return call.call();
                } finally {
                    inside.decrementAndGet();
                }
            }

            private boolean cameIn() {
                int seen = inside.get();
                return seen < permits && inside.compareAndSet(seen, seen + 1);
            }
        };
    }
}
