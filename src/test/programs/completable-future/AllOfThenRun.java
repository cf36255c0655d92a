// expect: CLEAN
// twin: AllOfNotAwaited
// The sum is made in the stage that follows allOf.
import java.util.concurrent.CompletableFuture;

public final class AllOfThenRun {
    public static void main(String[] args) throws Exception {
        int[] parts = new int[2];
        CompletableFuture<Void> left = CompletableFuture.runAsync(() -> parts[0] = 3);
        CompletableFuture<Void> right = CompletableFuture.runAsync(() -> parts[1] = 4);
        int sum = CompletableFuture.allOf(left, right).thenApply(done -> parts[0] + parts[1]).join();
        assert sum == 7;
    }
}
