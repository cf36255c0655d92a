// expect: CLEAN
// twin: HoldCountLeft
// A lock may be taken twice if it is released twice.
import java.util.concurrent.locks.ReentrantLock;

public final class HoldCountBalanced {
    static final ReentrantLock lock = new ReentrantLock();
    static int size;

    static int size() {
        lock.lock();
        try {
            return size;
        } finally {
            lock.unlock();
        }
    }

    static void grow() {
        lock.lock();
        try {
            if (size() == 0) {
                size++;
            }
        } finally {
            lock.unlock();
        }
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(HoldCountBalanced::grow);
        Thread b = new Thread(HoldCountBalanced::grow);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
