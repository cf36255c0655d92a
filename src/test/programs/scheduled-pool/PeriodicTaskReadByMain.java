// expect: DATA_RACE on PeriodicTaskReadByMain.ticks
// twin: PeriodicTaskStopped
// A periodic task counts, main looks without any order.
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public final class PeriodicTaskReadByMain {
    static int ticks;

    public static void main(String[] args) throws Exception {
        CountDownLatch twice = new CountDownLatch(2);
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        timer.scheduleAtFixedRate(() -> {
            twice.countDown();
            ticks++;
        }, 1, 1, TimeUnit.MILLISECONDS);
        twice.await();
        System.out.println(ticks > 0);
        timer.shutdownNow();
    }
}
