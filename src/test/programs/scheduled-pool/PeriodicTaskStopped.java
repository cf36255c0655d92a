// expect: CLEAN
// twin: PeriodicTaskReadByMain
// Main reads after the timer has terminated.
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public final class PeriodicTaskStopped {
    static int ticks;

    public static void main(String[] args) throws Exception {
        CountDownLatch twice = new CountDownLatch(2);
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        timer.scheduleAtFixedRate(() -> {
            twice.countDown();
            ticks++;
        }, 1, 1, TimeUnit.MILLISECONDS);
        twice.await();
        timer.shutdownNow();
        timer.awaitTermination(1, TimeUnit.HOURS);
        assert ticks >= 2;
    }
}
