// expect: FAILED
// twin: VirtualSemaphore
// Nothing limits how many virtual threads use the two connections.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

public final class VirtualSemaphoreMissing {
    static final AtomicInteger inUse = new AtomicInteger();

    static boolean query() {
        boolean fits = inUse.incrementAndGet() <= 2;
        inUse.decrementAndGet();
        return fits;
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
