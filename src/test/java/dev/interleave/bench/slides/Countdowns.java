package dev.interleave.bench.slides;

import dev.interleave.exercise.Approach;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Two countdowns, as on slide 9. */
final class Countdowns extends SlideTask {
    private static final int TICK_MILLIS = 50;
    private static final int[] FROM = {3, 5};

    Countdowns() {
        super(
                9,
                "Two countdowns, from 3 and from 5, with 50 ms between the numbers.",
                "Two tasks that are started before either is awaited take as long as the longer one, 250 ms. A task is"
                        + " any of the last four; what differs is what waits: a thread, a process, or nobody.",
                FROM.length);
    }

    @Override
    long step(int index) throws InterruptedException {
        for (int left = FROM[index]; left > 0; left--) {
            Thread.sleep(TICK_MILLIS);
        }
        return FROM[index];
    }

    @Override
    CompletableFuture<Long> later(int index, Executor pool) {
        Executor tick = CompletableFuture.delayedExecutor(TICK_MILLIS, TimeUnit.MILLISECONDS);
        CompletableFuture<Void> chain = CompletableFuture.completedFuture(null);
        for (int left = FROM[index]; left > 0; left--) {
            chain = chain.thenCompose(done -> CompletableFuture.runAsync(() -> {}, tick));
        }
        return chain.thenApply(done -> (long) FROM[index]);
    }

    @Override
    String how(Approach approach) {
        return approach == Approach.ASYNC ? "a chain of `thenCompose` each, on timers" : super.how(approach);
    }
}
