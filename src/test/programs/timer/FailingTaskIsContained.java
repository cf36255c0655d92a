// expect: CLEAN
// twin: FailingTaskStopsTheNext
// Each task keeps its failure to itself, so that the timer goes on.
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;

public final class FailingTaskIsContained {
    public static void main(String[] args) throws Exception {
        Timer timer = new Timer(true);
        CountDownLatch reported = new CountDownLatch(1);
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
                try {
                    work.run();
                } catch (RuntimeException failure) {
                    System.out.println("kept: " + failure.getMessage());
                }
            }
        };
    }
}
