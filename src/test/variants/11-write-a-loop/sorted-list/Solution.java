import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedList;
import java.util.ListIterator;
import lab.ex11.EventLoop;

/** A linked list in the order of due times: a new timer goes behind all that are due no later. */
public final class Solution implements EventLoop {
    private record Timer(Duration due, Runnable callback) {}

    private final Deque<Runnable> ready = new ArrayDeque<>();
    private final LinkedList<Timer> timers = new LinkedList<>();
    private Duration now = Duration.ZERO;

    @Override
    public void callSoon(Runnable callback) {
        ready.addLast(callback);
    }

    @Override
    public void callLater(Duration delay, Runnable callback) {
        Timer timer = new Timer(now.plus(delay), callback);
        ListIterator<Timer> place = timers.listIterator(timers.size());
        while (place.hasPrevious()) {
            if (place.previous().due().compareTo(timer.due()) <= 0) {
                place.next();
                break;
            }
        }
        place.add(timer);
    }

    @Override
    public Duration now() {
        return now;
    }

    @Override
    public void runUntilIdle() {
        while (!ready.isEmpty() || !timers.isEmpty()) {
            if (ready.isEmpty()) {
                now = timers.getFirst().due();
                while (!timers.isEmpty() && timers.getFirst().due().equals(now)) {
                    ready.addLast(timers.removeFirst().callback());
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
