// expect: CLEAN
// twin: StealFromPlainDeque
// Elements sit in an atomic array, top moves by compare-and-set, bottom is volatile with one writer.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

public final class StealByCas {
    static final class Deque {
        private final AtomicReferenceArray<Runnable> tasks = new AtomicReferenceArray<>(8);
        private final AtomicInteger top = new AtomicInteger();
        private volatile int bottom;

        void push(Runnable task) {
            int at = bottom;
            tasks.set(at, task);
            bottom = at + 1;
        }

        Runnable steal() {
            int at = top.get();
            if (at >= bottom) {
                return null;
            }
            Runnable task = tasks.get(at);
            return top.compareAndSet(at, at + 1) ? task : null;
        }
    }

    public static void main(String[] args) throws Exception {
        Deque deque = new Deque();
        Thread thief = new Thread(() -> deque.steal());
        thief.start();
        deque.push(() -> System.out.println("task"));
        thief.join();
    }
}
