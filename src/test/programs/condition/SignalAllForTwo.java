// expect: CLEAN
// twin: OneSignalForTwo
// signalAll reaches everybody who waits.
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class SignalAllForTwo {
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
        Thread a = new Thread(SignalAllForTwo::enter);
        Thread b = new Thread(SignalAllForTwo::enter);
        a.start();
        b.start();
        lock.lock();
        try {
            open = true;
            opened.signalAll();
        } finally {
            lock.unlock();
        }
        a.join();
        b.join();
    }
}
