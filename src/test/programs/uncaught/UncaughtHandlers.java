// expect: CLEAN
// twin: GroupDoesNotHandle
// One exception is taken by the thread group, one by the handler of the thread.
import java.util.concurrent.*;

public final class UncaughtHandlers {
    public static void main(String[] args) throws Exception {
        BlockingQueue<String> failures = new ArrayBlockingQueue<>(4);
        ThreadGroup g = new ThreadGroup("workers") {
            @Override
            public void uncaughtException(Thread t, Throwable e) {
                failures.add(t.getName() + ":" + e.getMessage());
            }
        };
        Thread a = new Thread(
                g,
                () -> {
                    throw new IllegalStateException("A");
                },
                "a");
        Thread b = new Thread(
                () -> {
                    throw new IllegalStateException("B");
                },
                "b");
        b.setUncaughtExceptionHandler((t, e) -> failures.add(t.getName() + ":" + e.getMessage()));
        a.start();
        b.start();
        String all = failures.take() + failures.take();
        a.join();
        b.join();
        assert all.contains("a:A") && all.contains("b:B");
    }
}
