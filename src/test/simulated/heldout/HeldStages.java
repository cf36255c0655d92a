import java.util.concurrent.CompletableFuture;

/** Futures of which each needs the one before, eight chains side by side in the common pool. */
final class HeldStages {
    private HeldStages() {}

    private static final int CHAINS = 8;
    private static final int LINKS = 40;

    private static long link(long value, int number) {
        return value * 31 + Kernel.row(number);
    }

    static long sequential() {
        long sum = 0;
        for (int i = 0; i < CHAINS; i++) {
            long value = i;
            for (int k = 0; k < LINKS; k++) {
                value = link(value, i * LINKS + k);
            }
            sum += value;
        }
        return sum;
    }

    static long parallel() {
        try (var pool = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            var chains = new java.util.ArrayList<CompletableFuture<Long>>();
            for (int i = 0; i < CHAINS; i++) {
                var chain = CompletableFuture.completedFuture((long) i);
                for (int k = 0; k < LINKS; k++) {
                    int number = i * LINKS + k;
                    chain = chain.thenApplyAsync(value -> link(value, number), pool);
                }
                chains.add(chain);
            }
            return chains.stream().mapToLong(CompletableFuture::join).sum();
        }
    }
}
