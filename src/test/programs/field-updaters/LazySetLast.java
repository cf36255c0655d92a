// expect: CLEAN
// twin: LazySetThenMutate
// lazySet is a release write, the volatile read acquires.
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

public final class LazySetLast {
    static final AtomicReferenceFieldUpdater<LazySetLast, int[]> DATA =
            AtomicReferenceFieldUpdater.newUpdater(LazySetLast.class, int[].class, "data");
    volatile int[] data;

    public static void main(String[] args) throws Exception {
        LazySetLast box = new LazySetLast();
        Thread writer = new Thread(() -> {
            int[] fresh = new int[1];
            fresh[0] = 1;
            DATA.lazySet(box, fresh);
        });
        writer.start();
        int[] seen = box.data;
        System.out.println(seen == null || seen[0] >= 0);
        writer.join();
    }
}
