import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.TreeSet;
import lab.ex11.EventLoop;

/** A sorted set of numbered timers; whatever is due moves to the ready queue together. */
public final class Solution implements EventLoop {
    private record Timer(Duration due, long number, Runnable callback) {}

    private final Deque<Runnable> ready = new ArrayDeque<>();
    private final TreeSet<Timer> timers =
            new TreeSet<>(Comparator.comparing(Timer::due).thenComparingLong(Timer::number));
    private long asked;
    private Duration now = Duration.ZERO;

    @Override
    public void callSoon(Runnable callback) {
        ready.addLast(callback);
    }

    @Override
    public void callLater(Duration delay, Runnable callback) {
        timers.add(new Timer(now.plus(delay), asked++, callback));
    }

    @Override
    public Duration now() {
        return now;
    }

    @Override
    public void runUntilIdle() {
        while (!ready.isEmpty() || !timers.isEmpty()) {
            if (ready.isEmpty()) {
                now = timers.first().due();
                while (!timers.isEmpty() && timers.first().due().equals(now)) {
                    ready.addLast(timers.pollFirst().callback());
                }
            }
            try {
                ready.pollFirst().run();
            } catch (RuntimeException e) {
                System.err.println("A callback failed: " + e);
            }
        }
    }
}
