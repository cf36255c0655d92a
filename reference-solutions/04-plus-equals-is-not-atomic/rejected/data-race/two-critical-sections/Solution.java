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
                    // Each step is safe; what happens between them is not.
                    long before;
                    synchronized (lock) {
                        before = cell.get();
                    }
                    synchronized (lock) {
                        cell.set(before + i);
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
