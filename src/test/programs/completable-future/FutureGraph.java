// expect: CLEAN
// twin: FutureCallbackCounts
// A graph of futures with exceptions, time-outs and combinations.
import java.util.*;
import java.util.concurrent.*;
import java.util.stream.*;

public final class FutureGraph {
    record Quote(String shop, double price) {}

    static CompletableFuture<Quote> quote(Executor ex, String shop) {
        return CompletableFuture.supplyAsync(() -> shop.length() * 1.5, ex)
                .thenCombine(CompletableFuture.supplyAsync(() -> 0.5, ex), Double::sum)
                .thenApply(p -> new Quote(shop, p))
                .exceptionally(e -> new Quote(shop, -1));
    }

    public static void main(String[] args) throws Exception {
        ExecutorService ex = Executors.newFixedThreadPool(2, r -> {
            Thread t = new Thread(r);
            t.setDaemon(true);
            return t;
        });
        List<CompletableFuture<Quote>> all =
                Stream.of("a", "bb", "ccc").map(s -> quote(ex, s)).toList();
        CompletableFuture<Quote> best = CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
                .thenApply(v -> all.stream()
                        .map(CompletableFuture::join)
                        .min(Comparator.comparingDouble(Quote::price))
                        .orElseThrow());
        Quote q = best.get(5, TimeUnit.SECONDS);
        assert q.shop().equals("a") && q.price() == 2.0 : q;
        Object any = CompletableFuture.anyOf(all.get(0), all.get(1))
                .orTimeout(1, TimeUnit.SECONDS)
                .join();
        assert any instanceof Quote;
        CompletableFuture<String> failing = CompletableFuture.<String>supplyAsync(() -> {
                    throw new IllegalArgumentException("no");
                })
                .handle((v, e) -> e == null ? v : e.getCause().getMessage());
        assert failing.join().equals("no");
        String slow = new CompletableFuture<String>()
                .completeOnTimeout("late", 200, TimeUnit.MILLISECONDS)
                .join();
        assert slow.equals("late");
    }
}
