// expect: CLEAN
// twin: OptimisticWithoutValidate
// A failed validation falls back to the read lock.
import java.util.concurrent.locks.StampedLock;

public final class OptimisticWithValidate {
    static final class Point {
        private final StampedLock lock = new StampedLock();
        private int x;
        private int y;

        void move(int by) {
            long stamp = lock.writeLock();
            try {
                x += by;
                y += by;
            } finally {
                lock.unlockWrite(stamp);
            }
        }

        int sum() {
            long stamp = lock.tryOptimisticRead();
            int seenX = x;
            int seenY = y;
            if (!lock.validate(stamp)) {
                stamp = lock.readLock();
                try {
                    seenX = x;
                    seenY = y;
                } finally {
                    lock.unlockRead(stamp);
                }
            }
            assert seenX == seenY;
            return seenX + seenY;
        }
    }

    public static void main(String[] args) throws Exception {
        Point point = new Point();
        Thread mover = new Thread(() -> point.move(1));
        mover.start();
        System.out.println(point.sum() >= 0);
        mover.join();
    }
}
