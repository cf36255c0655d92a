// expect: CLEAN
// twin: InvokeAnyLoserWrites
// The winner is what invokeAny returns.
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class InvokeAnyResult {
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        String winner = pool.<String>invokeAny(List.of(() -> "hare", () -> "tortoise"));
        assert winner.endsWith("e");
        pool.shutdown();
    }
}
