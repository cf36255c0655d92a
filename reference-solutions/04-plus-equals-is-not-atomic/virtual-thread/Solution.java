import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import lab.ex04.SharedTotal;
import lab.kit.Cell;

public final class Solution implements SharedTotal {
    private final ReentrantLock lock = new ReentrantLock();

    @Override
    public long total(int tasks, int limit, Cell cell) {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int task = 0; task < tasks; task++) {
                executor.execute(() -> addTo(cell, limit));
            }
        }
        return cell.get();
    }

    private void addTo(Cell cell, int limit) {
        for (int i = 0; i < limit; i++) {
            lock.lock();
            try {
                cell.set(cell.get() + i);
            } finally {
                lock.unlock();
            }
        }
    }
}
