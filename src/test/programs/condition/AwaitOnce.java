// expect: FAILED
// twin: AwaitInLoop
// A consumer that was overtaken finds the buffer empty again.
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public final class AwaitOnce {
    static final ReentrantLock lock = new ReentrantLock();
    static final Condition filled = lock.newCondition();
    static int items;

    static void consume() throws InterruptedException {
        lock.lock();
        try {
            if (items == 0) {
                filled.await();
            }
            if (--items < 0) {
                throw new IllegalStateException("took an item that was not there");
            }
        } finally {
            lock.unlock();
        }
    }

    static void produce() {
        lock.lock();
        try {
            items++;
            filled.signalAll();
        } finally {
            lock.unlock();
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
        Thread a = thread(() -> consume());
        Thread b = thread(() -> consume());
        a.start();
        b.start();
        produce();
        produce();
        a.join();
        b.join();
    }
}
