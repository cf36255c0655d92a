// expect: DEADLOCK
// twin: FailingTaskIsContained
// A task that throws ends its timer; one that was scheduled before that never runs, and main waits for it.
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;

public final class FailingTaskStopsTheNext {
    public static void main(String[] args) throws Exception {
        Timer timer = new Timer(true);
        CountDownLatch reported = new CountDownLatch(1);
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> System.out.println("lost: " + thrown.getMessage()));
        timer.schedule(task(() -> {
            throw new IllegalStateException("no paper");
        }), 1);
        try {
            timer.schedule(task(reported::countDown), 50);
        } catch (IllegalStateException alreadyOver) {
            return;
        }
        reported.await();
    }

    private static TimerTask task(Runnable work) {
        return new TimerTask() {
            @Override
            public void run() {
                work.run();
            }
        };
    }
}
