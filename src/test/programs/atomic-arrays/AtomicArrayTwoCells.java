// expect: FAILED
// twin: AtomicArraySumAfterJoin
// Each cell is atomic, moving from one to the other is not.
import java.util.concurrent.atomic.AtomicIntegerArray;

public final class AtomicArrayTwoCells {
    public static void main(String[] args) throws Exception {
        AtomicIntegerArray cells = new AtomicIntegerArray(new int[] {5, 0});
        Thread mover = new Thread(() -> {
            cells.decrementAndGet(0);
            cells.incrementAndGet(1);
        });
        mover.start();
        int sum = cells.get(0) + cells.get(1);
        mover.join();
        assert sum == 5 : "counted " + sum;
    }
}
