// expect: CLEAN
// twin: NotReentrant
// The lock is taken once, the recursion runs inside it.
import java.util.concurrent.locks.StampedLock;

public final class LockedOnceOutside {
    static final StampedLock lock = new StampedLock();
    static int depth;

    static void descend(int levels) {
        depth++;
        if (levels > 1) {
            descend(levels - 1);
        }
    }

    public static void main(String[] args) throws Exception {
        Thread diver = new Thread(() -> {
            long stamp = lock.writeLock();
            try {
                descend(2);
            } finally {
                lock.unlockWrite(stamp);
            }
        });
        diver.start();
        diver.join();
    }
}
