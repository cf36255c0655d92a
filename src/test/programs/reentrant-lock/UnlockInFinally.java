// expect: CLEAN
// twin: UnlockForgottenOnReturn
// The lock is released on every way out.
import java.util.concurrent.locks.ReentrantLock;

public final class UnlockInFinally {
    static final ReentrantLock lock = new ReentrantLock();
    static int stock = 1;

    static boolean take() {
        lock.lock();
        try {
            if (stock == 0) {
                return false;
            }
            stock--;
            return true;
        } finally {
            lock.unlock();
        }
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
