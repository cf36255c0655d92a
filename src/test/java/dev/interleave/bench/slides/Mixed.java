package dev.interleave.bench.slides;

import dev.interleave.exercise.Approach;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Steps that wait first and compute then: what the decision tree of slide 12 has no branch for. */
final class Mixed extends SlideTask {
    private static final int WAIT_MILLIS = 50;
    private static final int ROUNDS = 15_000_000;

    Mixed() {
        super(
                12,
                "Eight tasks that wait 50 ms and then compute for some tens of milliseconds.",
                "Neither only waiting nor only computing: the waits overlap, and the computing is limited by the cores."
                        + " The slide's tree would send this to processes, which beat only doing one after another.",
                8);
    }

    @Override
    long step(int index) throws InterruptedException {
        Thread.sleep(WAIT_MILLIS);
        return Computing.mix(index + 1, ROUNDS);
    }

    @Override
    CompletableFuture<Long> later(int index, Executor pool) {
        return CompletableFuture.supplyAsync(
                () -> Computing.mix(index + 1, ROUNDS),
                CompletableFuture.delayedExecutor(WAIT_MILLIS, TimeUnit.MILLISECONDS, pool));
    }

    @Override
    String how(Approach approach) {
        return approach == Approach.ASYNC
                ? "`supplyAsync` on a `delayedExecutor` over a pool as large as the cores"
                : super.how(approach);
    }
}
