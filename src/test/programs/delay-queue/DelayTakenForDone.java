// expect: DATA_RACE on DelayTakenForDone.loaded
// twin: DelayFromLoader
// The reminder comes after 100 ms; nothing says that the loader is done by then.
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

public final class DelayTakenForDone {
    record Reminder(long due) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    static boolean loaded;

    public static void main(String[] args) throws Exception {
        DelayQueue<Reminder> reminders = new DelayQueue<>();
        reminders.add(new Reminder(System.nanoTime() + 100_000_000));
        Thread loader = new Thread(() -> loaded = true);
        loader.start();
        reminders.take();
        System.out.println(loaded ? "loaded" : "slow");
        loader.join();
    }
}
