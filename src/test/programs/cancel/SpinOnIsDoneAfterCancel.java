// expect: CLEAN
// twin: SpinOnIsDoneOfUnrunTask
// A cancelled task is done, too.
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

public final class SpinOnIsDoneAfterCancel {
    public static void main(String[] args) throws Exception {
        AtomicBoolean first = new AtomicBoolean(true);
        FutureTask<String> task = new FutureTask<>(() -> "done");
        Thread helper = new Thread(() -> {
            if (first.getAndSet(false)) {
                task.run();
            }
        });
        helper.start();
        if (first.getAndSet(false)) {
            task.cancel(false);
        }
        while (!task.isDone()) {
            Thread.onSpinWait();
        }
    }
}
