// expect: LOST_WAKE_UP
// twin: FifoMutex
// A hand-made mutex queues its waiters, but unlock wakes nobody.
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

public final class FifoMutexForgetsUnpark {
    static final class Mutex {
        private final AtomicBoolean locked = new AtomicBoolean();
        private final Queue<Thread> waiters = new ConcurrentLinkedQueue<>();

        void lock() {
            waiters.add(Thread.currentThread());
            while (waiters.peek() != Thread.currentThread() || !locked.compareAndSet(false, true)) {
                LockSupport.park(this);
            }
            waiters.remove();
        }

        void unlock() {
            locked.set(false);
        }
    }

    static int shared;

    public static void main(String[] args) throws Exception {
        Mutex mutex = new Mutex();
        Runnable task = () -> {
            mutex.lock();
            shared++;
            mutex.unlock();
        };
        Thread a = new Thread(task);
        Thread b = new Thread(task);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
