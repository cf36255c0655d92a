// expect: DATA_RACE
// twin: AllOfThenRun
// allOf makes a future, it does not wait.
import java.util.concurrent.CompletableFuture;

public final class AllOfNotAwaited {
    public static void main(String[] args) throws Exception {
        int[] parts = new int[2];
        CompletableFuture<Void> left = CompletableFuture.runAsync(() -> parts[0] = 3);
        CompletableFuture<Void> right = CompletableFuture.runAsync(() -> parts[1] = 4);
        CompletableFuture<Void> all = CompletableFuture.allOf(left, right);
        System.out.println(parts[0] + parts[1] <= 7);
        all.join();
    }
}
