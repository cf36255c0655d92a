// expect: CLEAN
// twin: LastTaskTwice
// For the last task the owner competes with the thief by compare-and-set.
import java.util.concurrent.atomic.AtomicInteger;

public final class LastTaskByCas {
    static final AtomicInteger top = new AtomicInteger();
    static final AtomicInteger bottom = new AtomicInteger(1);
    static final AtomicInteger runs = new AtomicInteger();

    static void pop() {
        int b = bottom.decrementAndGet();
        int t = top.get();
        if (t < b || t == b && top.compareAndSet(t, t + 1)) {
            runs.incrementAndGet();
        }
    }

    static void steal() {
        int t = top.get();
        if (t < bottom.get()) {
            if (top.compareAndSet(t, t + 1)) {
                runs.incrementAndGet();
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Thread thief = new Thread(LastTaskByCas::steal);
        thief.start();
        pop();
        thief.join();
        assert runs.get() < 2 : "the task ran twice";
    }
}
