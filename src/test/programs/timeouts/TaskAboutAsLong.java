// expect: FAILED
// twin: TaskFarTooLong
// The wait is a little shorter than the task, which nobody should rely on.
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public class TaskAboutAsLong {
    public static void main(String[] args) throws Exception {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Thread worker = new Thread(() -> {
            try {
                Thread.sleep(60);
                answer.complete("late");
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        worker.start();
        boolean gaveUp = false;
        try {
            answer.get(50, TimeUnit.MILLISECONDS);
        } catch (TimeoutException expected) {
            gaveUp = true;
        }
        worker.join();
        if (!gaveUp) {
            throw new AssertionError("in time");
        }
    }
}
