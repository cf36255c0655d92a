// expect: DEADLOCK
// twin: UnlockInFinally
// An early return keeps the lock for ever.
import java.util.concurrent.locks.ReentrantLock;

public final class UnlockForgottenOnReturn {
    static final ReentrantLock lock = new ReentrantLock();
    static int stock = 1;

    static boolean take() {
        lock.lock();
        if (stock == 0) {
            return false;
        }
        stock--;
        lock.unlock();
        return true;
    }

    public static void main(String[] args) throws Exception {
        Thread[] buyers = new Thread[3];
        for (int i = 0; i < buyers.length; i++) {
            buyers[i] = new Thread(() -> take());
            buyers[i].start();
        }
        for (Thread buyer : buyers) {
            buyer.join();
        }
    }
}
