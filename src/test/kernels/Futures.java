import java.util.concurrent.CompletableFuture;

/** Two futures, combined. */
public final class Futures {
    public static void main(String[] args) {
        int sum = CompletableFuture.supplyAsync(() -> 1)
                .thenCombine(CompletableFuture.supplyAsync(() -> 2), Integer::sum)
                .join();
        if (sum != 3) {
            throw new IllegalStateException();
        }
    }
}
