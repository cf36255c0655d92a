import java.time.Duration;
import java.util.LinkedList;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import lab.ex11.EventLoop;

/** FutureTasks swallow what a callback throws; sequence numbers keep the heap fair. */
public final class Solution implements EventLoop {
    private static class Job extends FutureTask<Void> implements Comparable<Job> {
        private final long millis;
        private final int serial;

        Job(Runnable callback, long millis, int serial) {
            super((Callable<Void>) () -> {
                callback.run();
                return null;
            });
            this.millis = millis;
            this.serial = serial;
        }

        @Override
        public int compareTo(Job other) {
            return millis == other.millis ? Integer.compare(serial, other.serial) : Long.compare(millis, other.millis);
        }
    }

    private final Queue<Job> soon = new LinkedList<Job>();
    private final Queue<Job> later = new PriorityBlockingQueue<Job>();
    private long clock = 0;
    private int serials = 0;

    @Override
    public void callSoon(Runnable callback) {
        soon.offer(new Job(callback, clock, serials++));
    }

    @Override
    public void callLater(Duration delay, Runnable callback) {
        later.offer(new Job(callback, clock + delay.toMillis(), serials++));
    }

    @Override
    public Duration now() {
        return Duration.ofMillis(clock);
    }

    @Override
    public void runUntilIdle() {
        while (true) {
            while (later.peek() != null && later.peek().millis <= clock) {
                soon.offer(later.poll());
            }
            Job job = soon.poll();
            if (job != null) {
                job.run();
            } else if (later.peek() != null) {
                clock = later.peek().millis;
            } else {
                return;
            }
        }
    }
}
