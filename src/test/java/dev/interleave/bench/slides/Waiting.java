package dev.interleave.bench.slides;

import dev.interleave.exercise.Approach;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Steps that only wait. */
class Waiting extends SlideTask {
    private final int[] millis;

    Waiting(int number, String task, String look, int... millis) {
        super(number, task, look, millis.length);
        this.millis = millis;
    }

    @Override
    long step(int index) throws InterruptedException {
        Thread.sleep(millis[index]);
        return millis[index];
    }

    @Override
    String how(Approach approach) {
        return approach == Approach.ASYNC ? "a timer each completes a future" : super.how(approach);
    }

    @Override
    final List<Long> async() {
        try (ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor()) {
            List<CompletableFuture<Long>> futures = IntStream.range(0, steps())
                    .mapToObj(i -> {
                        var future = new CompletableFuture<Long>();
                        timers.schedule(() -> future.complete((long) millis[i]), millis[i], TimeUnit.MILLISECONDS);
                        return future;
                    })
                    .toList();
            return futures.stream().map(CompletableFuture::join).toList();
        }
    }
}
