// expect: DATA_RACE
// twin: LazySetLast
// lazySet publishes what came before it, not what comes after.
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

public final class LazySetThenMutate {
    static final AtomicReferenceFieldUpdater<LazySetThenMutate, int[]> DATA =
            AtomicReferenceFieldUpdater.newUpdater(LazySetThenMutate.class, int[].class, "data");
    volatile int[] data;

    public static void main(String[] args) throws Exception {
        LazySetThenMutate box = new LazySetThenMutate();
        Thread writer = new Thread(() -> {
            int[] fresh = new int[1];
            DATA.lazySet(box, fresh);
            fresh[0] = 1;
        });
        writer.start();
        int[] seen = box.data;
        System.out.println(seen == null || seen[0] >= 0);
        writer.join();
    }
}
