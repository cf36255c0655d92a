// expect: LOST_WAKE_UP
// twin: SignalAllForTwo
// Two waiters may go on, one signal is sent.
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class OneSignalForTwo {
    static final Lock lock = new ReentrantLock();
    static final Condition opened = lock.newCondition();
    static boolean open;

    static void enter() {
        lock.lock();
        try {
            while (!open) {
                opened.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(OneSignalForTwo::enter);
        Thread b = new Thread(OneSignalForTwo::enter);
        a.start();
        b.start();
        lock.lock();
        try {
            open = true;
            opened.signal();
        } finally {
            lock.unlock();
        }
        a.join();
        b.join();
    }
}
