// expect: DATA_RACE on LockPerCall.balance
// twin: LockShared
// Each call makes a lock of its own.
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class LockPerCall {
    static int balance;

    static void deposit() {
        Lock lock = new ReentrantLock();
        lock.lock();
        try {
            balance++;
        } finally {
            lock.unlock();
        }
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(LockPerCall::deposit);
        Thread b = new Thread(LockPerCall::deposit);
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(balance);
    }
}
