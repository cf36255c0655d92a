// expect: DATA_RACE
// twin: StampedPoint
// The stamp is validated before anything is read.
import java.util.concurrent.locks.*;

public final class StampedReadTooEarly {
    final StampedLock lock = new StampedLock();
    int[] cells = new int[4];

    int sum() {
        long s = lock.tryOptimisticRead();
        if (!lock.validate(s)) {
            s = lock.readLock();
            try {
                return add();
            } finally {
                lock.unlockRead(s);
            }
        }
        return add();
    }

    int add() {
        int t = 0;
        for (int c : cells) t += c;
        return t;
    }

    void fill(int v) {
        long s = lock.writeLock();
        try {
            java.util.Arrays.fill(cells, v);
        } finally {
            lock.unlockWrite(s);
        }
    }

    public static void main(String[] args) throws Exception {
        var x = new StampedReadTooEarly();
        Thread w = new Thread(() -> x.fill(7));
        w.start();
        System.out.println(x.sum());
        w.join();
    }
}
