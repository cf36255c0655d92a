// expect: CLEAN
// twin: LeftOverInPool
// The task removes its value when it is done.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class RemovedAfterTask {
    static final ThreadLocal<String> user = new ThreadLocal<>();

    public static void main(String[] args) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Future<?> first = pool.submit(() -> {
                user.set("ann");
                try {
                    System.out.println(user.get());
                } finally {
                    user.remove();
                }
            });
            Future<String> second = pool.submit(() -> user.get());
            Future<String> third = pool.submit(() -> user.get());
            first.get();
            if (second.get() != null || third.get() != null) {
                throw new IllegalStateException("sees the user of another task");
            }
        }
    }
}
