// expect: CLEAN
// twin: StampedReadTooEarly
// Optimistic reads, validated after reading, and conversions.
import java.util.concurrent.locks.*;

public final class StampedPoint {
    private final StampedLock lock = new StampedLock();
    private double x, y;

    void move(double dx, double dy) {
        long s = lock.writeLock();
        try {
            x += dx;
            y += dy;
        } finally {
            lock.unlockWrite(s);
        }
    }

    double distance() {
        long s = lock.tryOptimisticRead();
        try {
            for (; ; s = lock.readLock()) {
                if (s == 0L) continue;
                double cx = x, cy = y;
                if (!lock.validate(s)) continue;
                return Math.hypot(cx, cy);
            }
        } finally {
            if (StampedLock.isReadLockStamp(s)) lock.unlockRead(s);
        }
    }

    void moveIfAtOrigin(double nx, double ny) {
        long s = lock.readLock();
        try {
            while (x == 0 && y == 0) {
                long ws = lock.tryConvertToWriteLock(s);
                if (ws != 0L) {
                    s = ws;
                    x = nx;
                    y = ny;
                    break;
                }
                lock.unlockRead(s);
                s = lock.writeLock();
            }
        } finally {
            lock.unlock(s);
        }
    }

    public static void main(String[] args) throws Exception {
        StampedPoint p = new StampedPoint();
        Thread a = new Thread(() -> p.move(3, 4)), b = new Thread(() -> p.moveIfAtOrigin(3, 4));
        Thread c = new Thread(() -> {
            double d = p.distance();
            assert d == 0 || d == 5 || d == 10 : d;
        });
        a.start();
        b.start();
        c.start();
        a.join();
        b.join();
        c.join();
    }
}
