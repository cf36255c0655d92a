// expect: CLEAN
// twin: ResultIgnored
// Without the lock nothing is touched.
import java.util.concurrent.locks.ReentrantLock;

public final class ResultChecked {
    static final ReentrantLock lock = new ReentrantLock();
    static int value;

    static void add() {
        if (lock.tryLock()) {
            try {
                value++;
            } finally {
                lock.unlock();
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(ResultChecked::add);
        Thread b = new Thread(ResultChecked::add);
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(value);
    }
}
