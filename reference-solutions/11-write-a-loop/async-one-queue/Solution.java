import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import lab.ex11.EventLoop;

/** Soon is "later, with no delay": one queue is enough. */
public final class Solution implements EventLoop {
    private record Entry(long due, long ticket, Runnable callback) {}

    private final PriorityQueue<Entry> queue =
            new PriorityQueue<>(Comparator.comparingLong(Entry::due).thenComparingLong(Entry::ticket));
    private long nanos;
    private long tickets;

    @Override
    public void callSoon(Runnable callback) {
        callLater(Duration.ZERO, callback);
    }

    @Override
    public void callLater(Duration delay, Runnable callback) {
        queue.add(new Entry(nanos + delay.toNanos(), tickets++, callback));
    }

    @Override
    public Duration now() {
        return Duration.ofNanos(nanos);
    }

    @Override
    public void runUntilIdle() {
        for (Entry next = queue.poll(); next != null; next = queue.poll()) {
            nanos = next.due();
            try {
                next.callback().run();
            } catch (RuntimeException e) {
                Thread.currentThread().getThreadGroup().uncaughtException(Thread.currentThread(), e);
            }
        }
    }
}
