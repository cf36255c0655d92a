package dev.interleave.bench.slides;

import dev.interleave.exercise.Approach;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import lab.kit.JavaChild;

/**
 * The task of one slide: some steps that don't wait for each other, and five ways to carry them. A slide about something else overrides
 * the ways that differ, and says why a way makes no sense.
 */
abstract class SlideTask {
    /** The ways that are compared, as the course names them. */
    static final List<Approach> APPROACHES =
            List.of(Approach.SEQUENTIAL, Approach.THREAD, Approach.VIRTUAL_THREAD, Approach.PROCESS, Approach.ASYNC);

    private final int number;
    private final String task;
    private final String look;
    private final int steps;

    /**
     * @param number of the slide
     * @param task what is carried, one sentence
     * @param look what the figures teach, one or two sentences
     */
    SlideTask(int number, String task, String look, int steps) {
        this.number = number;
        this.task = task;
        this.look = look;
        this.steps = steps;
    }

    final int number() {
        return number;
    }

    final String task() {
        return task;
    }

    final String look() {
        return look;
    }

    /** Do one step and give its result, blocking as long as it takes. */
    abstract long step(int index) throws Exception;

    /** Start one step without blocking the caller. Steps that compute need a thread of {@code pool}; others may do without. */
    CompletableFuture<Long> later(int index, Executor pool) {
        return CompletableFuture.supplyAsync(() -> unchecked(() -> step(index)), pool);
    }

    /** Tell how {@code approach} is written here, one line. */
    String how(Approach approach) {
        return switch (approach) {
            case SEQUENTIAL -> "one step after another";
            case THREAD -> "a `Thread` each: all started, then all joined";
            case VIRTUAL_THREAD -> "a virtual thread each, by an executor";
            case PROCESS -> "a Java process each, by `ProcessBuilder`";
            case ASYNC -> "`supplyAsync` each, on a pool as large as the cores";
            case STRUCTURED -> "a `StructuredTaskScope`";
        };
    }

    /** Say why {@code approach} is not measured; empty if it is. */
    Optional<String> against(Approach approach) {
        return Optional.empty();
    }

    /** Do everything by {@code approach} and give all results in order. */
    final List<Long> carry(Approach approach) throws Exception {
        return switch (approach) {
            case SEQUENTIAL -> sequential();
            case THREAD -> threads();
            case VIRTUAL_THREAD -> virtualThreads();
            case PROCESS -> processes();
            case ASYNC -> async();
            case STRUCTURED -> throw new IllegalArgumentException("not compared");
        };
    }

    List<Long> sequential() throws Exception {
        var results = new ArrayList<Long>();
        for (int i = 0; i < steps; i++) {
            results.add(step(i));
        }
        return results;
    }

    List<Long> threads() throws Exception {
        List<FutureTask<Long>> tasks = tasks();
        List<Thread> threads = tasks.stream().map(Thread::new).toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        return results(tasks);
    }

    List<Long> virtualThreads() throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            return results(executor.invokeAll(calls()));
        }
    }

    List<Long> processes() throws Exception {
        var children = new ArrayList<Process>();
        for (int i = 0; i < steps; i++) {
            children.add(child(i));
        }
        var results = new ArrayList<Long>();
        for (Process child : children) {
            results.add(result(child));
        }
        return results;
    }

    List<Long> async() throws Exception {
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<CompletableFuture<Long>> futures =
                    IntStream.range(0, steps).mapToObj(i -> later(i, pool)).toList();
            return futures.stream().map(CompletableFuture::join).toList();
        }
    }

    final int steps() {
        return steps;
    }

    final List<Callable<Long>> calls() {
        return IntStream.range(0, steps)
                .<Callable<Long>>mapToObj(i -> () -> step(i))
                .toList();
    }

    final List<FutureTask<Long>> tasks() {
        return calls().stream().map(FutureTask::new).toList();
    }

    static List<Long> results(List<? extends Future<Long>> futures) throws Exception {
        var results = new ArrayList<Long>();
        for (Future<Long> each : futures) {
            results.add(each.get());
        }
        return results;
    }

    /** Start a process that does step {@code index}; what is more in {@code arguments} is the slide's own. */
    final Process child(int index, String... arguments) throws IOException {
        var all = new ArrayList<>(List.of(Integer.toString(number), Integer.toString(index)));
        all.addAll(List.of(arguments));
        ProcessBuilder builder = JavaChild.of(SlideChild.class, all.toArray(String[]::new));
        builder.command().add(1, "-D" + SlideSite.PROPERTY + "=" + System.getProperty(SlideSite.PROPERTY, ""));
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** Wait for a child and read its result. */
    static long result(Process child) throws IOException, InterruptedException {
        String text = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (child.waitFor() != 0) {
            throw new IOException("A child ended with exit code " + child.exitValue());
        }
        return Long.parseLong(text);
    }

    /** Do what a child is asked to. */
    long inChild(int index, List<String> arguments) throws Exception {
        return step(index);
    }

    static <T> T unchecked(Callable<T> call) {
        try {
            return call.call();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
