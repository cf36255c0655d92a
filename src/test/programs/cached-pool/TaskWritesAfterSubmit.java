// expect: DATA_RACE on Request.body
// twin: TaskFilledBeforeSubmit
// The request is filled after it was submitted.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class TaskWritesAfterSubmit {
    static final class Request {
        String body = "";
    }

    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newCachedThreadPool();
        Request request = new Request();
        pool.execute(() -> System.out.println(request.body.length() < 5));
        request.body = "data";
        pool.shutdown();
    }
}
