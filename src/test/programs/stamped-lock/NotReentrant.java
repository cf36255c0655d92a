// expect: DEADLOCK
// twin: LockedOnceOutside
// A StampedLock is not reentrant: the second writeLock waits for the first.
import java.util.concurrent.locks.StampedLock;

public final class NotReentrant {
    static final StampedLock lock = new StampedLock();
    static int depth;

    static void descend(int levels) {
        long stamp = lock.writeLock();
        try {
            depth++;
            if (levels > 1) {
                descend(levels - 1);
            }
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    public static void main(String[] args) throws Exception {
        Thread diver = new Thread(() -> descend(2));
        diver.start();
        diver.join();
    }
}
