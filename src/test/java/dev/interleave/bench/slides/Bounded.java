package dev.interleave.bench.slides;

import dev.interleave.exercise.Approach;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Six steps, of which no more than three may run at once, as the pool of slide 13 sees to. */
final class Bounded extends SlideTask {
    private static final int STEPS = 6;
    private static final int AT_ONCE = 3;
    private static final int MILLIS = 100;

    Bounded() {
        super(
                13,
                "Six tasks that wait 100 ms each, at most three at once.",
                "Six tasks in a pool of three take two rounds of 100 ms. Every approach can be bounded; an executor does it"
                        + " for you.",
                STEPS);
    }

    @Override
    long step(int index) throws InterruptedException {
        Thread.sleep(MILLIS);
        return index;
    }

    @Override
    String how(Approach approach) {
        return switch (approach) {
            case SEQUENTIAL -> super.how(approach);
            case THREAD -> "`newFixedThreadPool(3)` and `invokeAll`";
            case VIRTUAL_THREAD -> "a virtual thread each and a `Semaphore(3)`";
            case PROCESS -> "a pool of three threads, each of which starts a process and awaits it";
            case ASYNC -> "three chains of timers";
            case STRUCTURED -> super.how(approach);
        };
    }

    @Override
    List<Long> threads() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
            return results(pool.invokeAll(calls()));
        }
    }

    @Override
    List<Long> virtualThreads() throws Exception {
        var permits = new Semaphore(AT_ONCE);
        List<Callable<Long>> limited = calls().stream()
                .<Callable<Long>>map(call -> () -> with(permits, call))
                .toList();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            return results(executor.invokeAll(limited));
        }
    }

    @Override
    List<Long> processes() throws Exception {
        List<Callable<Long>> children = IntStream.range(0, STEPS)
                .<Callable<Long>>mapToObj(i -> () -> result(child(i)))
                .toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
            return results(pool.invokeAll(children));
        }
    }

    @Override
    CompletableFuture<Long> later(int index, Executor pool) {
        return CompletableFuture.supplyAsync(
                () -> (long) index, CompletableFuture.delayedExecutor(MILLIS, TimeUnit.MILLISECONDS, pool));
    }

    @Override
    List<Long> async() {
        var futures = new ArrayList<CompletableFuture<Long>>();
        for (int i = 0; i < STEPS; i++) {
            int index = i;
            futures.add(
                    i < AT_ONCE
                            ? later(i, ForkJoinPool.commonPool())
                            : futures.get(i - AT_ONCE).thenCompose(before -> later(index, ForkJoinPool.commonPool())));
        }
        return futures.stream().map(CompletableFuture::join).toList();
    }

    private static long with(Semaphore permits, Callable<Long> call) throws Exception {
        permits.acquire();
        try {
            return call.call();
        } finally {
            permits.release();
        }
    }
}
