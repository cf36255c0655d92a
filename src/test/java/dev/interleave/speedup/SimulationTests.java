package dev.interleave.speedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interleave.speedup.Simulated.Lane;
import dev.interleave.speedup.Simulated.OnCores;
import dev.interleave.speedup.Simulated.Place;
import dev.interleave.speedup.Simulated.Segment;
import dev.interleave.speedup.Simulated.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Simulates programs whose times are known, in one process of the linked image for all of them. */
class SimulationTests {
    private static final String HEAD = """
        import java.util.*;
        import java.util.concurrent.*;
        import java.util.concurrent.atomic.*;
        import java.util.concurrent.locks.*;
        import java.util.stream.*;
        """;

    /** One unit takes about a millisecond. */
    private static final String KERNEL = """
        final class Kernel {
            static long unit(int units) {
                long x = 88172645463325252L;
                for (int i = 0; i < units * 910_000; i++) {
                    x ^= x << 13;
                    x ^= x >>> 7;
                    x ^= x << 17;
                }
                return x;
            }

            interface Job { void run() throws Exception; }

            static Runnable of(Job job) {
                return () -> {
                    try {
                        job.run();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                };
            }

            static void together(int threads, Job job) throws Exception {
                Thread[] all = new Thread[threads];
                for (int i = 0; i < threads; i++) {
                    all[i] = new Thread(of(job));
                    all[i].start();
                }
                for (Thread each : all) {
                    each.join();
                }
            }
        }
        """;

    /** By name: the body of main, and of what else the class holds. */
    private static final Map<String, String> PROGRAMS = new LinkedHashMap<>();

    private static final Map<String, Simulated> RESULTS = new LinkedHashMap<>();

    private static void program(String name, String body) {
        program(name, "", body);
    }

    private static void program(String name, String members, String body) {
        PROGRAMS.put(
                name,
                HEAD + "final class " + name + " {\n" + members
                        + "\n    public static void main(String[] arguments) throws Exception {\n" + body
                        + "\n    }\n}\n");
    }

    static {
        program("Alone", "Kernel.unit(8);");
        program("Eight", "Kernel.together(8, () -> Kernel.unit(4));");
        program(
                "Virtual",
                "try (var pool = Executors.newVirtualThreadPerTaskExecutor()) { for (int i = 0; i < 8; i++)"
                        + " pool.submit(() -> Kernel.unit(4)); }");
        program("HalfSerial", "Kernel.unit(16); Kernel.together(8, () -> Kernel.unit(2));");
        program(
                "AllLocked",
                "static final Object LOCK = new Object();",
                "Kernel.together(4, () -> { for (int i = 0; i < 4; i++) synchronized (LOCK) { Kernel.unit(1); } });");
        program("Crowd", "Kernel.together(40, () -> Kernel.unit(1));");
        program(
                "CrowdWithACounter",
                "var next = new AtomicInteger(); Kernel.together(40, () -> { Kernel.unit(1); next.incrementAndGet(); });");
        program(
                "CrowdAtALock",
                "static final Object LOCK = new Object();",
                "Kernel.together(40, () -> { Kernel.unit(1); synchronized (LOCK) { Kernel.unit(1); } });");
        program("Sleepers", "Kernel.together(20, () -> Thread.sleep(100));");
        program(
                "Tree",
                "static class Node extends RecursiveTask<Long> { final int depth; Node(int depth) { this.depth ="
                        + " depth; } protected Long compute() { if (depth == 0) { return Kernel.unit(2); } Node left = new"
                        + " Node(depth - 1); left.fork(); return new Node(depth - 1).compute() + left.join(); } }",
                "try (var pool = new ForkJoinPool(8)) { pool.invoke(new Node(3)); }");
        program("Endless", "while (true) { Kernel.unit(1); }");
        program("EndlessCalls", "static long fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }", "fib(90);");
        program(
                "Spins",
                "static boolean flag; static volatile boolean set;",
                "Thread t = new Thread(() -> { Kernel.unit(3); set = true; }); t.start(); while (!set) {"
                        + " Thread.onSpinWait(); } t.join();");
        program("Deadlock", "var latch = new CountDownLatch(1); latch.await();");
        program(
                "Fails",
                "Thread t = new Thread(() -> { throw new IllegalStateException(\"on purpose\"); }); t.start();"
                        + " t.join(); System.out.print(\"said\"); System.exit(3);");
        program(
                "Cores",
                "System.out.print(Runtime.getRuntime().availableProcessors() + \" \" +"
                        + " ForkJoinPool.commonPool().getParallelism());");
        program(
                "Times",
                "long a = System.nanoTime(); Thread.sleep(1_000); long b = System.nanoTime(); long c ="
                        + " System.currentTimeMillis(); Kernel.unit(10); long d = System.currentTimeMillis();"
                        + " System.out.print((b - a) / 1_000_000 + \" \" + (d - c));");
        program(
                "Parents",
                "static class Child { static int calls; public static void main(String[] given) { Kernel.unit(20);"
                        + " System.out.println(given[0] + ++calls); System.exit(7); } }",
                "Child.calls = 5; var all = new ArrayList<Process>(); for (int i = 0; i < 4; i++) all.add(new"
                        + " ProcessBuilder(\"java\", \"-cp\", \"anywhere\", \"Parents$Child\", \"child\" + i).start());"
                        + " for (Process each : all) System.out.print(each.inputReader().readLine() + \" \" +"
                        + " each.waitFor() + \", \"); System.out.print(Child.calls);");
        program("Shells", "new ProcessBuilder(\"sh\", \"-c\", \"true\").start().waitFor();");
        construct(
                "Subclasses",
                "class T extends Thread { public void run() { Kernel.unit(4); } } T[] ts = { new T(), new T(), new"
                        + " T(), new T() }; for (T t : ts) t.start(); for (T t : ts) t.join();");
        construct(
                "Pool",
                "try (var pool = Executors.newFixedThreadPool(4)) { var all = new ArrayList<Future<Long>>(); for (int"
                        + " i = 0; i < 16; i++) all.add(pool.submit(() -> Kernel.unit(1))); for (var f : all) f.get(); }");
        construct(
                "InvokeAll",
                "try (var pool = Executors.newCachedThreadPool()) { pool.invokeAll(Collections.nCopies(4, () ->"
                        + " Kernel.unit(4))); }");
        construct(
                "Futures",
                "var pool = Executors.newFixedThreadPool(4); var all = new ArrayList<CompletableFuture<Long>>(); for"
                        + " (int i = 0; i < 4; i++) all.add(CompletableFuture.supplyAsync(() -> Kernel.unit(4), pool));"
                        + " CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join(); pool.shutdown();");
        construct("Stream", "IntStream.range(0, 16).parallel().mapToLong(i -> Kernel.unit(1)).sum();");
        construct(
                "Latch",
                "var latch = new CountDownLatch(4); for (int i = 0; i < 4; i++) Thread.startVirtualThread(() -> {"
                        + " Kernel.unit(4); latch.countDown(); }); latch.await();");
        construct(
                "Barrier",
                "var barrier = new CyclicBarrier(4); Kernel.together(4, () -> { for (int i = 0; i < 4; i++) {"
                        + " Kernel.unit(1); barrier.await(); } });");
        construct(
                "Phased",
                "var phaser = new Phaser(4); Kernel.together(4, () -> { for (int i = 0; i < 4; i++) { Kernel.unit(1);"
                        + " phaser.arriveAndAwaitAdvance(); } });");
        construct(
                "Queue",
                "var queue = new LinkedBlockingQueue<Integer>(); for (int i = 0; i < 16; i++) queue.add(i);"
                        + " Kernel.together(4, () -> { while (queue.poll() != null) Kernel.unit(1); });");
        construct(
                "Handed",
                "var queue = new SynchronousQueue<Integer>(); for (int i = 0; i < 4; i++)"
                        + " Thread.startVirtualThread(Kernel.of(() -> { Kernel.unit(4); queue.put(1); })); for (int i = 0;"
                        + " i < 4; i++) queue.take();");
        construct(
                "Swapped",
                "var swaps = List.of(new Exchanger<Integer>(), new Exchanger<Integer>()); var next = new AtomicInteger();"
                        + " Kernel.together(4, () -> { var swap = swaps.get(next.getAndIncrement() % 2); for (int i = 0;"
                        + " i < 4; i++) { Kernel.unit(1); swap.exchange(i); } });");
        construct(
                "Scope",
                "try (var scope = StructuredTaskScope.open()) { for (int i = 0; i < 4; i++) scope.fork(() ->"
                        + " Kernel.unit(4)); scope.join(); }");
        construct(
                "Notified",
                "Object lock = new Object(); int[] left = { 4 }; for (int i = 0; i < 4; i++) new Thread(() -> {"
                        + " Kernel.unit(4); synchronized (lock) { if (--left[0] == 0) lock.notifyAll(); } }).start();"
                        + " synchronized (lock) { while (left[0] > 0) lock.wait(); }");
        construct(
                "Signalled",
                "var lock = new ReentrantLock(); var done = lock.newCondition(); int[] left = { 4 }; for (int i = 0; i"
                        + " < 4; i++) new Thread(() -> { Kernel.unit(4); lock.lock(); try { if (--left[0] == 0)"
                        + " done.signal(); } finally { lock.unlock(); } }).start(); lock.lock(); try { while (left[0] > 0)"
                        + " done.await(); } finally { lock.unlock(); }");
        construct(
                "Permits",
                "var permits = new Semaphore(4); Kernel.together(8, () -> { permits.acquire(); Kernel.unit(2);"
                        + " permits.release(); });");
        construct(
                "ReadLocks",
                "var lock = new ReentrantReadWriteLock(); Kernel.together(4, () -> { for (int i = 0; i < 4; i++) {"
                        + " lock.readLock().lock(); try { Kernel.unit(1); } finally { lock.readLock().unlock(); } } });");
        construct(
                "Stamped",
                "var lock = new StampedLock(); Kernel.together(4, () -> { for (int i = 0; i < 4; i++) { long stamp ="
                        + " lock.readLock(); try { Kernel.unit(1); } finally { lock.unlockRead(stamp); } } });");
        construct(
                "Atomics",
                "var next = new AtomicInteger(); Kernel.together(4, () -> { while (next.getAndIncrement() < 16)"
                        + " Kernel.unit(1); });");
        construct(
                "Maps",
                "var map = new ConcurrentHashMap<Integer, Long>(); Kernel.together(4, () -> { for (int i = 0; i < 4;"
                        + " i++) map.merge(i, Kernel.unit(1), Long::sum); });");
        construct(
                "Parked",
                "Thread main = Thread.currentThread(); var left = new AtomicInteger(4); for (int i = 0; i < 4; i++)"
                        + " new Thread(() -> { Kernel.unit(4); if (left.decrementAndGet() == 0) LockSupport.unpark(main);"
                        + " }).start(); while (left.get() > 0) LockSupport.park();");
        construct(
                "Timed",
                "try (var pool = Executors.newScheduledThreadPool(4)) { for (int i = 0; i < 4; i++) pool.schedule(()"
                        + " -> Kernel.unit(4), 1, TimeUnit.MILLISECONDS); }");
    }

    /** A program that keeps four cores busy for four units, sixteen units in all. */
    private static void construct(String name, String body) {
        program("On" + name, body);
    }

    @BeforeAll
    static void simulateAll() throws Exception {
        RESULTS.putAll(simulated(List.copyOf(PROGRAMS.keySet()), 1, 4));
    }

    private static Map<String, Simulated> simulated(List<String> names, Integer... cores) throws Exception {
        var sources = new ArrayList<>(PROGRAMS.values());
        sources.add(KERNEL);
        Map<String, byte[]> classes = SimulatorForTests.compile(sources.toArray(String[]::new));
        List<SimulationRequest> requests = names.stream()
                .map(name -> SimulatorForTests.request(classes, name, 400_000_000L, cores))
                .toList();
        List<Simulated> answers = SimulatorForTests.simulate(requests);
        var all = new LinkedHashMap<String, Simulated>();
        for (int i = 0; i < names.size(); i++) {
            all.put(names.get(i), answers.get(i));
        }
        return all;
    }

    @Test
    void equalPartsAreAsManyTimesFasterAsThereAreCores() {
        assertThat(speedup("Eight")).isCloseTo(4.0, within(0.3));
        assertThat(speedup("Virtual")).isCloseTo(4.0, within(0.3));
    }

    @Test
    void oneThreadIsNotFasterOnMoreCores() {
        assertThat(speedup("Alone")).isCloseTo(1.0, within(0.01));
    }

    @Test
    void theSerialPartBoundsTheSpeedupAsAmdahlSays() {
        assertThat(speedup("HalfSerial")).isCloseTo(1 / (0.5 + 0.5 / 4), within(0.1));
    }

    @Test
    void workInsideOneLockIsNeverFasterAndTheLockIsNamed() {
        assertThat(speedup("AllLocked")).isCloseTo(1.0, within(0.03));
        OnCores run = on("AllLocked", 4);
        Place lock = run.places().getFirst();
        assertThat(lock.what()).isEqualTo("synchronized (AllLocked.LOCK)");
        assertThat(lock.line()).isEqualTo(9);
        assertThat(lock.entered()).isEqualTo(16);
        assertThat(lock.held()).isCloseTo(run.makespan(), within(run.makespan() / 20));
        assertThat(lock.waited()).isGreaterThan(run.makespan());
        assertThat(run.parallelism()).isCloseTo(1.0, within(0.05));
    }

    @Test
    void sleepersNeedNoCore() {
        OnCores run = on("Sleepers", 1);
        assertThat(run.makespan()).isBetween(100_000_000L, 103_000_000L);
        assertThat(run.work()).isLessThan(4_000_000L);
        assertThat(run.lanes().get(1).total(State.SLEEPING)).isBetween(100_000_000L, 101_000_000L);
    }

    @Test
    void workAndSpanOfATreeAreItsLeavesAndOneBranch() {
        OnCores run = on("Tree", 4);
        double leaf = on("Alone", 1).makespan() / 4.0;
        assertThat((double) run.work()).isCloseTo(8 * leaf, within(leaf / 2));
        assertThat((double) run.span()).isBetween(leaf, 3 * leaf);
        assertThat(speedup("Tree")).isCloseTo(4.0, within(0.4));
    }

    @Test
    void theSpanOfManyThreadsIsThatOfEnoughCores() {
        double unit = on("Alone", 1).makespan() / 8.0;
        assertThat((double) RESULTS.get("Crowd").leastSpan()).isBetween(unit, 6 * unit);
        assertThat((double) RESULTS.get("CrowdWithACounter").leastSpan()).isBetween(unit, 6 * unit);
        assertThat((double) RESULTS.get("CrowdAtALock").leastSpan()).isBetween(40 * unit, 44 * unit);
        assertThat((double) RESULTS.get("HalfSerial").leastSpan()).isBetween(17.9 * unit, 20 * unit);
    }

    @Test
    void noRunIsFasterThanWorkAndSpanAllow() throws Exception {
        Map<String, Simulated> all = new LinkedHashMap<>(RESULTS);
        all.putAll(simulated(List.of("Crowd", "CrowdAtALock", "Tree", "OnStream", "OnQueue", "Virtual"), 2, 3, 8, 16));
        for (Map.Entry<String, Simulated> each : all.entrySet()) {
            Simulated simulated = each.getValue();
            for (OnCores run : simulated.simulated() ? simulated.runs() : List.<OnCores>of()) {
                assertThat(run.makespan())
                        .as(each.getKey() + " on " + run.cores())
                        .isGreaterThanOrEqualTo(simulated.leastSpan())
                        .isGreaterThanOrEqualTo(simulated.leastWork() / run.cores());
            }
        }
    }

    @Test
    void whatNeverEndsIsEndedByItsWorkWithAReason() {
        assertThat(RESULTS.get("Endless").reason()).contains("400 ms of virtual time");
        assertThat(RESULTS.get("EndlessCalls").reason()).contains("400 ms of virtual time");
        assertThat(RESULTS.get("Deadlock").reason()).contains("wait for each other");
        assertThat(RESULTS.get("Deadlock").simulated()).isFalse();
    }

    @Test
    void spinningIsWork() {
        OnCores run = on("Spins", 4);
        assertThat(run.makespan()).isLessThan(4_000_000L);
        assertThat((double) run.work()).isCloseTo(2.0 * run.makespan(), within(0.1 * run.makespan()));
        assertThat(on("Spins", 1).ending()).isEqualTo("COMPLETED");
    }

    @Test
    void outputFailuresAndStatusAreTold() {
        OnCores run = on("Fails", 1);
        assertThat(run.output()).isEqualTo("said");
        assertThat(run.ending()).isEqualTo("EXITED");
        assertThat(run.exitStatus()).isEqualTo(3);
        assertThat(run.failures()).containsExactly("java.lang.IllegalStateException: on purpose");
    }

    @Test
    void aProgramSeesTheSimulatedCoresAndTheVirtualClock() {
        assertThat(on("Cores", 1).output()).isEqualTo("1 1");
        assertThat(on("Cores", 4).output()).isEqualTo("4 3");
        String[] times = on("Times", 1).output().split(" ");
        assertThat(Integer.parseInt(times[0])).isEqualTo(1_000);
        assertThat(Integer.parseInt(times[1])).isBetween(8, 12);
    }

    @Test
    void childProcessesHaveStaticsAndStreamsOfTheirOwnAndShareTheCores() {
        OnCores run = on("Parents", 4);
        assertThat(run.output()).isEqualTo("child01 7, child11 7, child21 7, child31 7, 5");
        assertThat(run.makespan()).isBetween(86_000_000L, 95_000_000L);
        assertThat(on("Parents", 1).makespan()).isBetween(4 * 86_000_000L, 4 * 90_000_000L);
    }

    @Test
    void processesThatAreNoJavaAreToldNotGuessed() {
        assertThat(on("Shells", 1).failures())
                .singleElement()
                .asString()
                .contains("only child processes that run Java");
    }

    @Test
    void eachConstructKeepsFourCoresBusy() {
        double unit = on("Alone", 1).makespan() / 8.0;
        PROGRAMS.keySet().stream().filter(name -> name.startsWith("On")).forEach(name -> {
            assertThat(RESULTS.get(name).reason()).as(name).isEmpty();
            assertThat((double) on(name, 1).makespan()).as(name).isBetween(15.9 * unit, 18 * unit);
            assertThat((double) on(name, 4).makespan()).as(name).isBetween(3.99 * unit, 5.5 * unit);
        });
    }

    @Test
    void theStretchesOfAThreadHaveNoGapsAndAddUp() {
        for (Simulated simulated : RESULTS.values()) {
            for (OnCores run : simulated.runs()) {
                for (Lane lane : run.lanes()) {
                    long at = lane.begin();
                    for (Segment segment : lane.segments()) {
                        assertThat(segment.from()).isEqualTo(at);
                        assertThat(segment.to()).isGreaterThanOrEqualTo(at);
                        at = segment.to();
                    }
                    long sum = lane.totals().stream().mapToLong(Long::longValue).sum();
                    assertThat(sum).isCloseTo(lane.end() - lane.begin(), within(10L));
                    assertThat(lane.segments()).hasSizeLessThanOrEqualTo(400);
                }
            }
        }
    }

    @Test
    void theSameProgramsGiveTheSameBytesInEveryProcess() throws Exception {
        var sources = new ArrayList<>(PROGRAMS.values());
        sources.add(KERNEL);
        Map<String, byte[]> classes = SimulatorForTests.compile(sources.toArray(String[]::new));
        List<SimulationRequest> requests = List.of(
                SimulatorForTests.main(classes, "OnMaps", 1, 2, 4),
                SimulatorForTests.main(classes, "OnStream", 2, 16),
                SimulatorForTests.main(classes, "AllLocked", 2),
                SimulatorForTests.main(classes, "OnFutures", 3));

        assertThat(SimulatorForTests.answer(requests)).isEqualTo(SimulatorForTests.answer(requests));
    }

    private static double speedup(String name) {
        return (double) on(name, 1).makespan() / on(name, 4).makespan();
    }

    private static OnCores on(String name, int cores) {
        Simulated simulated = RESULTS.get(name);
        return simulated.on(cores).orElseThrow(() -> new AssertionError(name + ": " + simulated.reason()));
    }
}
