// expect: FAILED
// twin: LastTaskByCas
// Owner and thief both take the last task.
import java.util.concurrent.atomic.AtomicInteger;

public final class LastTaskTwice {
    static final AtomicInteger top = new AtomicInteger();
    static final AtomicInteger bottom = new AtomicInteger(1);
    static final AtomicInteger runs = new AtomicInteger();

    static void pop() {
        int b = bottom.decrementAndGet();
        if (top.get() <= b) {
            runs.incrementAndGet();
        }
    }

    static void steal() {
        int t = top.get();
        if (t < bottom.get()) {
            top.set(t + 1);
            runs.incrementAndGet();
        }
    }

    public static void main(String[] args) throws Exception {
        Thread thief = new Thread(LastTaskTwice::steal);
        thief.start();
        pop();
        thief.join();
        assert runs.get() < 2 : "the task ran twice";
    }
}
