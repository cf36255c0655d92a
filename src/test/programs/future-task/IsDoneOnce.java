// expect: FAILED
// twin: IsDoneLoop
// Not done means: ask again, not: give up.
import java.util.concurrent.FutureTask;

public final class IsDoneOnce {
    public static void main(String[] args) throws Exception {
        FutureTask<String> task = new FutureTask<>(() -> "late");
        Thread thread = new Thread(task);
        thread.start();
        String result = task.isDone() ? task.get() : null;
        thread.join();
        if (result == null) {
            throw new IllegalStateException("no result");
        }
    }
}
