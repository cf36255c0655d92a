// expect: DEADLOCK
// twin: HoldCountBalanced
// Locked twice, unlocked once.
import java.util.concurrent.locks.ReentrantLock;

public final class HoldCountLeft {
    static final ReentrantLock lock = new ReentrantLock();
    static int size;

    static int size() {
        lock.lock();
        return size;
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
        Thread a = new Thread(HoldCountLeft::grow);
        Thread b = new Thread(HoldCountLeft::grow);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
