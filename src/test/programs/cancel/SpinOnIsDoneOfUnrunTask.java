// expect: LIVELOCK
// twin: SpinOnIsDoneAfterCancel
// Only the first of two tasks is run; main waits for both by asking.
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

public final class SpinOnIsDoneOfUnrunTask {
    public static void main(String[] args) throws Exception {
        AtomicBoolean first = new AtomicBoolean(true);
        FutureTask<String> task = new FutureTask<>(() -> "done");
        Thread helper = new Thread(() -> {
            if (first.getAndSet(false)) {
                task.run();
            }
        });
        helper.start();
        first.set(false);
        while (!task.isDone()) {
            Thread.onSpinWait();
        }
    }
}
