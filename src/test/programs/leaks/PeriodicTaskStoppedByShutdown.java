// expect: CLEAN
// twin: PeriodicTaskNeverCancelled
// shutdown cancels periodic tasks.
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public final class PeriodicTaskStoppedByShutdown {
    static ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor();

    public static void main(String[] args) throws Exception {
        CountDownLatch beats = new CountDownLatch(2);
        heart.scheduleWithFixedDelay(beats::countDown, 0, 10, TimeUnit.MILLISECONDS);
        beats.await();
        heart.shutdown();
    }
}
