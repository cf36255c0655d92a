import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import lab.ex13.Limited;
import lab.ex13.Permits;

public final class Solution implements Permits {
    @Override
    public Limited atMost(int permits) {
        return new Door(permits);
    }

    private static final class Door implements Limited {
        private final AtomicInteger free;

        Door(int permits) {
            free = new AtomicInteger(permits);
        }

        @Override
        public <T> T with(Callable<T> call) throws Exception {
            while (free.getAndUpdate(n -> n > 0 ? n - 1 : 0) == 0) {
                synchronized (this) {
                    wait();
                }
            }
            try {
                return call.call();
            } finally {
                free.incrementAndGet();
                synchronized (this) {
                    notifyAll();
                }
            }
        }
    }
}
