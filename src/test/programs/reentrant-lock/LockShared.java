// expect: CLEAN
// twin: LockPerCall
// There is one lock for the balance.
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class LockShared {
    static final Lock lock = new ReentrantLock();
    static int balance;

    static void deposit() {
        lock.lock();
        try {
            balance++;
        } finally {
            lock.unlock();
        }
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(LockShared::deposit);
        Thread b = new Thread(LockShared::deposit);
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(balance);
    }
}
