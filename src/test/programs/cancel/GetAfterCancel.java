// expect: FAILED
// twin: CancelAsked
// get of a cancelled future throws, unless the task was quicker.
import java.util.concurrent.FutureTask;

public final class GetAfterCancel {
    public static void main(String[] args) throws Exception {
        FutureTask<Integer> task = new FutureTask<>(() -> 3);
        Thread runner = new Thread(task);
        runner.start();
        task.cancel(false);
        runner.join();
        System.out.println(task.get());
    }
}
