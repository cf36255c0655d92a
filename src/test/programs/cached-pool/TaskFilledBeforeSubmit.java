// expect: CLEAN
// twin: TaskWritesAfterSubmit
// What was written before execute is visible in the task.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class TaskFilledBeforeSubmit {
    static final class Request {
        String body = "";
    }

    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newCachedThreadPool();
        Request request = new Request();
        request.body = "data";
        pool.execute(() -> System.out.println(request.body.length()));
        pool.shutdown();
    }
}
