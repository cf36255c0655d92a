import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import lab.ex04.SharedTotal;
import lab.kit.Cell;

/** A parallel stream of tasks and a semaphore with one permit. */
public final class Solution implements SharedTotal {
    @Override
    public long total(int tasks, int limit, Cell cell) {
        var permit = new Semaphore(1);
        IntStream.range(0, tasks).parallel().forEach(task -> {
            for (int i = 0; i < limit; i++) {
                permit.acquireUninterruptibly();
                cell.set(cell.get() + i);
                permit.release();
            }
        });
        return cell.get();
    }
}
