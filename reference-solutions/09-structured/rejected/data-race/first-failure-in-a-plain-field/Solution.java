import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lab.ex09.Start;
import lab.ex09.StructuredCountdowns;
import lab.ex09.Tick;

public final class Solution implements StructuredCountdowns {
    private Exception failure;

    @Override
    public void countAll(List<Start> starts, Tick tick, Consumer<String> out) throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (Start start : starts) {
            threads.add(new Thread(() -> {
                try {
                    count(start, tick, out);
                } catch (InterruptedException asked) {
                    // Another one has failed.
                } catch (Exception e) {
                    // Two ticks may fail at the same time.
                    if (failure == null) {
                        failure = e;
                    }
                    threads.forEach(Thread::interrupt);
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        if (failure != null) {
            throw failure;
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
