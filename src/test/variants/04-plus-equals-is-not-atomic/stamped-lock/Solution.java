import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.StampedLock;
import lab.ex04.SharedTotal;
import lab.kit.Cell;

/** A stamp for each addition. */
public final class Solution implements SharedTotal {
    @Override
    public long total(int tasks, int limit, Cell cell) throws Exception {
        StampedLock lock = new StampedLock();
        List<Thread> threads = new ArrayList<>();
        for (int task = 0; task < tasks; task++) {
            threads.add(Thread.ofVirtual().start(() -> {
                for (int i = 0; i < limit; i++) {
                    long stamp = lock.writeLock();
                    try {
                        cell.set(cell.get() + i);
                    } finally {
                        lock.unlockWrite(stamp);
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        long stamp = lock.readLock();
        try {
            return cell.get();
        } finally {
            lock.unlockRead(stamp);
        }
    }
}
