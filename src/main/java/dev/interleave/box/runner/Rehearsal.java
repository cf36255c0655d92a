package dev.interleave.box.runner;

import dev.interleave.box.protocol.Datum;
import dev.interleave.box.runner.probe.CasesVerb;
import dev.interleave.box.runner.probe.LoadVerb;
import dev.interleave.box.runner.probe.LoadedCode;
import dev.interleave.box.runner.probe.ObserveVerb;
import dev.interleave.box.runner.probe.RuleVerb;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Use what submissions usually use, so that a runtime image's ahead-of-time cache has it loaded and linked.
 *
 * <p>Called when an image is built; harmless otherwise.
 */
final class Rehearsal {
    private static final int COMPILATIONS = 12;
    private static final int CASES = 6;

    private static final String SAMPLE = """
            import java.time.Duration;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.concurrent.atomic.*;
            import java.util.function.*;
            import java.util.stream.*;

            public final class Solution%d implements Callable<List<Integer>> {
                sealed interface Shape permits Circle, Square {}
                record Circle(double radius) implements Shape {}
                record Square(double side) implements Shape {}
                enum Colour { RED, GREEN }

                private final Map<String, Integer> counts = new ConcurrentHashMap<>();
                private volatile boolean done;
                private int total;

                @Override
                public List<Integer> call() throws Exception {
                    List<Thread> threads = new ArrayList<>();
                    for (int i = 0; i < 4; i++) {
                        int worker = i;
                        Thread thread = new Thread(() -> add(worker));
                        threads.add(thread);
                        thread.start();
                    }
                    for (Thread thread : threads) {
                        thread.join();
                    }
                    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
                        Future<Integer> future = executor.submit(() -> 42);
                        counts.merge("answer", future.get(), Integer::sum);
                    } catch (ExecutionException failed) {
                        throw new IllegalStateException("task " + failed.getCause(), failed);
                    } finally {
                        done = true;
                    }
                    CompletableFuture<String> later = CompletableFuture.supplyAsync(() -> "hello")
                            .thenCombine(CompletableFuture.completedFuture(1), (a, b) -> a + b);
                    System.out.println(later.join() + Duration.ofMillis(20).toMillis());
                    return IntStream.range(0, 10).boxed().filter(n -> n %% 2 == 0).map(n -> n * 2).collect(Collectors.toList());
                }

                private synchronized void add(int amount) {
                    total += switch (amount) { case 0, 1 -> 1; default -> { int twice = amount * 2; yield twice; } };
                    notifyAll();
                }

                static double area(Shape shape) {
                    return switch (shape) {
                        case Circle(double radius) -> Math.PI * radius * radius;
                        case Square square when square.side() > 0 -> square.side() * square.side();
                        case Square square -> 0;
                    };
                }

                static final class Child {
                    public static void main(String[] arguments) throws Exception {
                        ProcessBuilder builder = new ProcessBuilder("java", "-cp", System.getProperty("java.class.path"));
                        for (String argument : arguments) { builder.command().add(argument); }
                        if (builder.command().size() > 99) { System.exit(1); }
                    }
                }
            }
            """;

    private Rehearsal() {}

    static Verb ofCompiler(CompileVerb compiler) {
        return body -> {
            for (int i = 0; i < COMPILATIONS; i++) {
                compiler.call(request("Solution" + i + ".java", SAMPLE.formatted(i)));
            }
            return compiler.call(request("Wrong.java", "class Wrong { int x = \"text\"; void f() { y(); return 1 } }"));
        };
    }

    private static Datum request(String path, String text) {
        Map<String, Datum> source = new LinkedHashMap<>();
        source.put("path", new Datum.Text(path));
        source.put("text", new Datum.Text(text));
        Map<String, Datum> fields = new LinkedHashMap<>();
        fields.put("sources", new Datum.Items(List.of(new Datum.Fields(source))));
        fields.put("classPath", new Datum.Fields(Map.of()));
        fields.put("preview", new Datum.Bool(false));
        fields.put("unnamedOnly", new Datum.Bool(true));
        fields.put("reserved", new Datum.Items(List.of()));
        return new Datum.Fields(fields);
    }

    /** Use what submissions use; and judge the sample whose class files come along, where some do. */
    static Verb ofPrograms() {
        return body -> {
            if (body instanceof Datum.Fields classes) {
                judge(classes);
            }
            AtomicInteger sum = new AtomicInteger();
            ReentrantLock lock = new ReentrantLock();
            CountDownLatch latch = new CountDownLatch(2);
            Map<String, Integer> counts = new ConcurrentHashMap<>();
            Thread virtual = Thread.ofVirtual().start(latch::countDown);
            try (ExecutorService pool = Executors.newFixedThreadPool(2);
                    ExecutorService light = Executors.newVirtualThreadPerTaskExecutor()) {
                pool.submit(latch::countDown);
                light.submit(() -> counts.merge("a", sum.incrementAndGet(), Integer::sum))
                        .get();
                pool.invokeAll(List.of(() -> 1, () -> 2));
            }
            lock.lock();
            lock.unlock();
            virtual.join();
            latch.await(1, TimeUnit.SECONDS);
            String text = CompletableFuture.supplyAsync(() -> "later")
                    .thenCompose(word -> CompletableFuture.completedFuture(word + sum.get()))
                    .get();
            String joined = IntStream.range(0, 4)
                    .mapToObj(n -> String.format(Locale.ROOT, "%.2f %s", n / 3.0, text))
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining(","));
            return new Datum.Text(joined);
        };
    }

    private static void judge(Datum.Fields classes) throws Exception {
        var code = new LoadedCode(false);
        new LoadVerb(code)
                .call(new Datum.Fields(Map.of("exercise", classes, "submission", new Datum.Fields(Map.of()))));
        Datum drawn = new CasesVerb(code)
                .call(new Datum.Fields(Map.of("seed", new Datum.Int(1), "count", new Datum.Int(CASES))));
        var rule = new RuleVerb(code);
        for (Datum each : ((Datum.Items) ((Datum.Fields) drawn).get("random")).values()) {
            Datum input = ((Datum.Fields) each).get("input");
            var seen = (Datum.Fields)
                    new ObserveVerb(code).call(new Datum.Fields(Map.of("input", input, "site", new Datum.Null())));
            rule.call(new Datum.Fields(Map.of(
                    "input",
                    input,
                    "observation",
                    seen.get("observation"),
                    "evidence",
                    new Datum.Fields(Map.of(
                            "explored", new Datum.Bool(false),
                            "processesStarted", new Datum.Int(-1),
                            "processesAlive", new Datum.Int(-1),
                            "site", new Datum.Null())))));
        }
    }
}
