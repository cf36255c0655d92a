// expect: CLEAN
// twin: IsDoneOnce
// The loop asks until the task is done.
import java.util.concurrent.FutureTask;

public final class IsDoneLoop {
    public static void main(String[] args) throws Exception {
        FutureTask<String> task = new FutureTask<>(() -> "late");
        Thread thread = new Thread(task);
        thread.start();
        while (!task.isDone()) {
            Thread.yield();
        }
        String result = task.resultNow();
        thread.join();
        if (result == null) {
            throw new IllegalStateException("no result");
        }
    }
}
