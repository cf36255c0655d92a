import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import lab.ex09.Start;
import lab.ex09.StructuredCountdowns;
import lab.ex09.Tick;

public final class Solution implements StructuredCountdowns {
    @Override
    public void countAll(List<Start> starts, Tick tick, Consumer<String> out) throws Exception {
        var failure = new AtomicReference<Exception>();
        var counters = new ArrayList<Thread>();
        for (Start start : starts) {
            counters.add(new Thread(() -> {
                try {
                    count(start, tick, out);
                } catch (Exception e) {
                    // The first failure counts; the interrupts that it causes come after it.
                    if (failure.compareAndSet(null, e)) {
                        counters.forEach(Thread::interrupt);
                    }
                }
            }));
        }
        counters.forEach(Thread::start);
        for (Thread thread : counters) {
            thread.join();
        }
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    private static void count(Start start, Tick tick, Consumer<String> out) throws Exception {
        for (int n = start.n(); n > 0; n--) {
            out.accept(start.name() + ": " + n);
            tick.await(start.name());
        }
        out.accept(start.name() + ": Countdown finished!");
    }
}
