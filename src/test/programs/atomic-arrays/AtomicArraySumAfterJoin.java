// expect: CLEAN
// twin: AtomicArrayTwoCells
// The sum is taken when the mover is done.
import java.util.concurrent.atomic.AtomicIntegerArray;

public final class AtomicArraySumAfterJoin {
    public static void main(String[] args) throws Exception {
        AtomicIntegerArray cells = new AtomicIntegerArray(new int[] {5, 0});
        Thread mover = new Thread(() -> {
            cells.decrementAndGet(0);
            cells.incrementAndGet(1);
        });
        mover.start();
        mover.join();
        int sum = cells.get(0) + cells.get(1);
        assert sum == 5 : "counted " + sum;
    }
}
