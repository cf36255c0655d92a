// expect: CLEAN
// twin: SubmitIsNotDone
// Future.get orders the task with what follows.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class GetIsDone {
    static String title;

    public static void main(String[] args) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
            pool.submit(() -> title = "Interleavings").get();
            assert title.length() == 13;
        }
    }
}
