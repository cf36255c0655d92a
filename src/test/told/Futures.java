import java.util.concurrent.*;
public class Futures {
    static int total;
    public static void main(String[] a) throws Exception {
        CompletableFuture<Void> one = CompletableFuture.runAsync(() -> total += 1);
        CompletableFuture<Void> two = CompletableFuture.runAsync(() -> total += 2);
        one.thenCombine(two, (x, y) -> total).thenAccept(System.out::println).join();
    }
}
