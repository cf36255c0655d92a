import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import lab.ex04.SharedTotal;
import lab.kit.Cell;

/** The tasks share an AtomicLong; the last to finish copies it into the cell. */
public final class Solution implements SharedTotal {
    @Override
    public long total(int tasks, int limit, Cell cell) throws InterruptedException {
        var sum = new AtomicLong();
        var done = new CountDownLatch(tasks);
        for (int task = 0; task < tasks; task++) {
            new Thread(() -> {
                        for (int i = 0; i < limit; i++) {
                            sum.addAndGet(i);
                        }
                        done.countDown();
                    })
                    .start();
        }
        done.await();
        cell.set(cell.get() + sum.get());
        return cell.get();
    }
}
