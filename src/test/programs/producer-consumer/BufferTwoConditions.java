// expect: CLEAN
// twin: BufferOneCondition
// Two conditions: producers and consumers wait apart.
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class BufferTwoConditions {
    static final class Slot {
        private final Lock lock = new ReentrantLock();
        private final Condition empty = lock.newCondition();
        private final Condition full = lock.newCondition();
        private Integer value;

        void put(int next) throws InterruptedException {
            lock.lock();
            try {
                while (value != null) {
                    empty.await();
                }
                value = next;
                full.signal();
            } finally {
                lock.unlock();
            }
        }

        int take() throws InterruptedException {
            lock.lock();
            try {
                while (value == null) {
                    full.await();
                }
                int taken = value;
                value = null;
                empty.signal();
                return taken;
            } finally {
                lock.unlock();
            }
        }
    }

    interface Body {
        void run() throws Exception;
    }

    static Thread thread(Body body) {
        return new Thread(() -> {
            try {
                body.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    public static void main(String[] args) throws Exception {
        Slot slot = new Slot();
        Thread[] threads = new Thread[4];
        for (int i = 0; i < 4; i += 2) {
            int n = i;
            threads[i] = thread(() -> slot.put(n));
            threads[i + 1] = thread(() -> slot.take());
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
