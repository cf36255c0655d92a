// expect: LEAK
// twin: ShutdownInFinally
// In some schedules a return comes before the shutdown.
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;

public final class ShutdownSkippedByException {
    static final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);

    public static void main(String[] args) throws Exception {
        Future<String> answer = timer.submit(() -> "yes");
        if (!answer.isDone()) {
            System.out.println("no answer yet");
            return;
        }
        timer.shutdown();
    }
}
