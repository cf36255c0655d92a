import java.util.concurrent.Callable;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import lab.ex13.Limited;
import lab.ex13.Permits;

/** A lock, a condition, and a signal for one. */
public final class Solution implements Permits {
    @Override
    public Limited atMost(int permits) {
        return new Door(permits);
    }

    private static final class Door implements Limited {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition someoneLeft = lock.newCondition();
        private final int permits;
        private int inside;

        Door(int permits) {
            this.permits = permits;
        }

        @Override
        public <T> T with(Callable<T> call) throws Exception {
            lock.lockInterruptibly();
            try {
                while (inside == permits) {
                    someoneLeft.await();
                }
                inside++;
            } finally {
                lock.unlock();
            }
            try {
                return call.call();
            } finally {
                lock.lock();
                try {
                    inside--;
                    someoneLeft.signal();
                } finally {
                    lock.unlock();
                }
            }
        }
    }
}
