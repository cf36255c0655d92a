import java.util.ArrayList;
import lab.ex04.SharedTotal;
import lab.kit.Cell;

public final class Solution implements SharedTotal {
    @Override
    public long total(int tasks, int limit, Cell cell) throws InterruptedException {
        var lock = new Object();
        var threads = new ArrayList<Thread>();
        for (int task = 0; task < tasks; task++) {
            threads.add(Thread.ofPlatform().start(() -> {
                for (int i = 0; i < limit; i++) {
                    // Old already when the lock is taken.
                    long sum = cell.get() + i;
                    synchronized (lock) {
                        cell.set(sum);
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return cell.get();
    }
}
