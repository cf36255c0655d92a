// expect: CLEAN
// twin: WeakUpdateOnce
// Weak updates of an atomic, of an element and through a handle, each tried until it succeeds.
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

public class WeakUpdateAgain {
    private static final VarHandle SIZE;
    private int size;

    static {
        try {
            SIZE = MethodHandles.lookup().findVarHandle(WeakUpdateAgain.class, "size", int.class);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        AtomicInteger count = new AtomicInteger();
        AtomicLongArray cells = new AtomicLongArray(3);
        WeakUpdateAgain box = new WeakUpdateAgain();
        Runnable add = () -> {
            int seen;
            do {
                seen = count.getPlain();
            } while (!count.weakCompareAndSetVolatile(seen, seen + 1));
            long cell;
            do {
                cell = cells.get(1);
            } while (!cells.weakCompareAndSetRelease(1, cell, cell + 1));
            do {
                seen = (int) SIZE.getOpaque(box);
            } while (!SIZE.weakCompareAndSet(box, seen, seen + 1));
        };
        Thread other = new Thread(add);
        other.start();
        add.run();
        other.join();
        assert count.get() == 2 && cells.get(1) == 2 && (int) SIZE.getVolatile(box) == 2;
    }
}
