// expect: FAILED
// twin: RemovedAfterTask
// A pool thread still carries the value of the task before.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class LeftOverInPool {
    static final ThreadLocal<String> user = new ThreadLocal<>();

    public static void main(String[] args) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Future<?> first = pool.submit(() -> user.set("ann"));
            Future<String> second = pool.submit(() -> user.get());
            Future<String> third = pool.submit(() -> user.get());
            first.get();
            if (second.get() != null || third.get() != null) {
                throw new IllegalStateException("sees the user of another task");
            }
        }
    }
}
