package dev.interleave.speedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interleave.speedup.Simulated.Lane;
import dev.interleave.speedup.Simulated.OnCores;
import dev.interleave.speedup.Simulated.Place;
import dev.interleave.speedup.Simulated.Segment;
import dev.interleave.speedup.Simulated.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Simulates programs whose times are known, in one process of the linked image for all of them. */
class SimulationTests {
    private static final ProgramsToSimulate PROGRAMS = new ProgramsToSimulate();

    static {
        PROGRAMS.add("Alone", "Kernel.unit(8);");
        PROGRAMS.add("Eight", "Kernel.together(8, () -> Kernel.unit(4));");
        PROGRAMS.add(
                "Virtual",
                "try (var pool = Executors.newVirtualThreadPerTaskExecutor()) { for (int i = 0; i < 8; i++)"
                        + " pool.submit(() -> Kernel.unit(4)); }");
        PROGRAMS.add("HalfSerial", "Kernel.unit(16); Kernel.together(8, () -> Kernel.unit(2));");
        PROGRAMS.add(
                "AllLocked",
                "static final Object LOCK = new Object();",
                "Kernel.together(4, () -> { for (int i = 0; i < 4; i++) synchronized (LOCK) { Kernel.unit(1); } });");
        PROGRAMS.add("Crowd", "Kernel.together(40, () -> Kernel.unit(1));");
        PROGRAMS.add(
                "CrowdWithACounter",
                "var next = new AtomicInteger(); Kernel.together(40, () -> { Kernel.unit(1); next.incrementAndGet(); });");
        PROGRAMS.add(
                "CrowdAtALock",
                "static final Object LOCK = new Object();",
                "Kernel.together(40, () -> { Kernel.unit(1); synchronized (LOCK) { Kernel.unit(1); } });");
        PROGRAMS.add(
                "Adder",
                "static final LongAdder SUM = new LongAdder();",
                "Kernel.together(4, () -> { for (int i = 0; i < 100_000; i++) SUM.add(i); });");
        PROGRAMS.add("Sleepers", "Kernel.together(20, () -> Thread.sleep(100));");
        PROGRAMS.add(
                "Tree",
                "static class Node extends RecursiveTask<Long> { final int depth; Node(int depth) { this.depth ="
                        + " depth; } protected Long compute() { if (depth == 0) { return Kernel.unit(2); } Node left = new"
                        + " Node(depth - 1); left.fork(); return new Node(depth - 1).compute() + left.join(); } }",
                "try (var pool = new ForkJoinPool(8)) { pool.invoke(new Node(3)); }");
        PROGRAMS.add("Endless", "while (true) { Kernel.unit(1); }");
        PROGRAMS.add(
                "EndlessCalls", "static long fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }", "fib(90);");
        PROGRAMS.add(
                "Spins",
                "static boolean flag; static volatile boolean set;",
                "Thread t = new Thread(() -> { Kernel.unit(3); set = true; }); t.start(); while (!set) {"
                        + " Thread.onSpinWait(); } t.join();");
        PROGRAMS.add("Deadlock", "var latch = new CountDownLatch(1); latch.await();");
        PROGRAMS.add(
                "Fails",
                "Thread t = new Thread(() -> { throw new IllegalStateException(\"on purpose\"); }); t.start();"
                        + " t.join(); System.out.print(\"said\"); System.exit(3);");
        PROGRAMS.add(
                "Cores",
                "System.out.print(Runtime.getRuntime().availableProcessors() + \" \" +"
                        + " ForkJoinPool.commonPool().getParallelism());");
        PROGRAMS.add(
                "Times",
                "long a = System.nanoTime(); Thread.sleep(1_000); long b = System.nanoTime(); long c ="
                        + " System.currentTimeMillis(); Kernel.unit(10); long d = System.currentTimeMillis();"
                        + " System.out.print((b - a) / 1_000_000 + \" \" + (d - c));");
        PROGRAMS.add(
                "Parents",
                "static class Child { static int calls; public static void main(String[] given) { Kernel.unit(20);"
                        + " System.out.println(given[0] + ++calls); System.exit(7); } }",
                "Child.calls = 5; var all = new ArrayList<Process>(); for (int i = 0; i < 4; i++) all.add(new"
                        + " ProcessBuilder(\"java\", \"-cp\", \"anywhere\", \"Parents$Child\", \"child\" + i).start());"
                        + " for (Process each : all) System.out.print(each.inputReader().readLine() + \" \" +"
                        + " each.waitFor() + \", \"); System.out.print(Child.calls);");
        PROGRAMS.add("Shells", "new ProcessBuilder(\"sh\", \"-c\", \"true\").start().waitFor();");
    }

    @BeforeAll
    static void simulateAll() throws Exception {
        PROGRAMS.simulateAll(1, 4);
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
    void aCounterThatSpreadsOutDoesSoHoweverRegularItsThreadsAre() {
        assertThat(speedup("Adder")).isGreaterThan(2);
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
        assertThat(speedup("Tree")).isCloseTo(4.0, within(0.5));
    }

    @Test
    void theSpanOfManyThreadsIsThatOfEnoughCores() {
        double unit = on("Alone", 1).makespan() / 8.0;
        assertThat((double) PROGRAMS.result("Crowd").leastSpan()).isBetween(unit, 6 * unit);
        assertThat((double) PROGRAMS.result("CrowdWithACounter").leastSpan()).isBetween(unit, 6 * unit);
        assertThat((double) PROGRAMS.result("CrowdAtALock").leastSpan()).isBetween(40 * unit, 44 * unit);
        assertThat((double) PROGRAMS.result("HalfSerial").leastSpan()).isBetween(17.9 * unit, 20 * unit);
    }

    @Test
    void noRunIsFasterThanWorkAndSpanAllow() throws Exception {
        Map<String, Simulated> all = new LinkedHashMap<>(PROGRAMS.results());
        all.putAll(PROGRAMS.simulated(List.of("Crowd", "CrowdAtALock", "Tree", "Virtual"), 2, 3, 8, 16));
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
        assertThat(PROGRAMS.result("Endless").reason()).contains("400 ms of virtual time");
        assertThat(PROGRAMS.result("EndlessCalls").reason()).contains("400 ms of virtual time");
        assertThat(PROGRAMS.result("Deadlock").reason()).contains("wait for each other");
        assertThat(PROGRAMS.result("Deadlock").simulated()).isFalse();
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
    void theStretchesOfAThreadHaveNoGapsAndAddUp() {
        for (Simulated simulated : PROGRAMS.results().values()) {
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

    private static double speedup(String name) {
        return PROGRAMS.speedup(name, 4);
    }

    private static OnCores on(String name, int cores) {
        return PROGRAMS.on(name, cores);
    }
}
