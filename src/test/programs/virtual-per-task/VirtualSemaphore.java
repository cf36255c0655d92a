// expect: CLEAN
// twin: VirtualSemaphoreMissing
// A semaphore holds the limit.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

public final class VirtualSemaphore {
    static final AtomicInteger inUse = new AtomicInteger();
    static final Semaphore connections = new Semaphore(2);

    static boolean query() {
        connections.acquireUninterruptibly();
        try {
            boolean fits = inUse.incrementAndGet() <= 2;
            inUse.decrementAndGet();
            return fits;
        } finally {
            connections.release();
        }
    }

    public static void main(String[] args) throws Exception {
        List<Future<Boolean>> answers = new ArrayList<>();
        try (ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3; i++) {
                answers.add(tasks.submit(() -> query()));
            }
        }
        for (Future<Boolean> answer : answers) {
            assert answer.resultNow() : "three connections at once";
        }
    }
}
