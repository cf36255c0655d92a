// expect: DATA_RACE on SubmitIsNotDone.title
// twin: GetIsDone
// The result is read right after submit.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class SubmitIsNotDone {
    static String title;

    public static void main(String[] args) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
            pool.submit(() -> title = "Interleavings");
            System.out.println(title == null);
        }
    }
}
