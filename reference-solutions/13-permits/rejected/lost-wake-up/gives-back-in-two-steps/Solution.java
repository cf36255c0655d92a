import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import lab.ex13.Limited;
import lab.ex13.Permits;

/** Taking a place is one step, giving it back is two: of two that leave at once only one place comes back. */
public final class Solution implements Permits {
    @Override
    public Limited atMost(int permits) {
        return new Door(permits);
    }

    private static final class Door implements Limited {
        private final Object bell = new Object();
        private final AtomicInteger free;

        Door(int permits) {
            free = new AtomicInteger(permits);
        }

        @Override
        public <T> T with(Callable<T> call) throws Exception {
            synchronized (bell) {
                while (!taken()) {
                    bell.wait();
                }
            }
            try {
                return call.call();
            } finally {
                free.set(free.get() + 1);
                synchronized (bell) {
                    bell.notifyAll();
                }
            }
        }

        private boolean taken() {
            int seen = free.get();
            return seen > 0 && free.compareAndSet(seen, seen - 1);
        }
    }
}
