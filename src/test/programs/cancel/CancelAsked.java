// expect: CLEAN
// twin: GetAfterCancel
// isCancelled is asked first.
import java.util.concurrent.FutureTask;

public final class CancelAsked {
    public static void main(String[] args) throws Exception {
        FutureTask<Integer> task = new FutureTask<>(() -> 3);
        Thread runner = new Thread(task);
        runner.start();
        task.cancel(false);
        runner.join();
        System.out.println(task.isCancelled() ? 0 : task.get());
    }
}
