// expect: CLEAN
// twin: DelayAsOrder
// The writer is joined before the task is scheduled.
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public final class OrderThenDelay {
    static int value;

    public static void main(String[] args) throws Exception {
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
        Thread writer = new Thread(() -> value = 8);
        writer.start();
        writer.join();
        timer.schedule(() -> System.out.println(value), 10, TimeUnit.MILLISECONDS).get();
        timer.shutdown();
    }
}
