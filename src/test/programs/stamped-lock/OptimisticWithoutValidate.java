// expect: DATA_RACE
// twin: OptimisticWithValidate
// The optimistic read is never validated.
import java.util.concurrent.locks.StampedLock;

public final class OptimisticWithoutValidate {
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
            return stamp == 0 ? 0 : x + y;
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
