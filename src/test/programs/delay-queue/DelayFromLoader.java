// expect: CLEAN
// twin: DelayTakenForDone
// The loader itself adds the reminder when it is done.
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

public final class DelayFromLoader {
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
        Thread loader = new Thread(() -> {
            loaded = true;
            reminders.add(new Reminder(System.nanoTime() + 100_000_000));
        });
        loader.start();
        reminders.take();
        assert loaded;
        loader.join();
    }
}
