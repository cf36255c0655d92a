// expect: CLEAN
// twin: ShutdownSkippedByException
// finally shuts down on every way out.
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;

public final class ShutdownInFinally {
    static final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);

    public static void main(String[] args) throws Exception {
        Future<String> answer = timer.submit(() -> "yes");
        try {
            if (!answer.isDone()) {
                System.out.println("no answer yet");
                return;
            }
            System.out.println(answer.resultNow());
        } finally {
            timer.shutdown();
        }
    }
}
