package dev.interleave.speedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.speedup.Simulated.OnCores;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Simulates programs with one fault each on four cores: sixteen units of work, and what keeps it from being done four times as fast. */
class LimitOfProgramsTests {
    private static final ProgramsToSimulate PROGRAMS = new ProgramsToSimulate();

    static {
        PROGRAMS.add("Alone", "Kernel.unit(16);");
        PROGRAMS.add(
                "Uneven",
                "var all = new ArrayList<Thread>(); for (int units : new int[] { 2, 2, 2, 10 }) all.add(new"
                        + " Thread(() -> Kernel.unit(units))); for (var t : all) t.start(); for (var t : all) t.join();");
        PROGRAMS.add("Serial", "Kernel.unit(8); Kernel.together(4, () -> Kernel.unit(2));");
        PROGRAMS.add("Few", "Kernel.together(2, () -> Kernel.unit(8));");
        PROGRAMS.add(
                "Locked",
                "static final Object LOCK = new Object();",
                "Kernel.together(4, () -> { for (int i = 0; i < 4; i++) synchronized (LOCK) { Kernel.unit(1); } });");
        PROGRAMS.add(
                "Tiny",
                "try (var pool = Executors.newFixedThreadPool(4)) { var all = new ArrayList<Future<Long>>(); for (int i"
                        + " = 0; i < 20_000; i++) all.add(pool.submit(() -> { long x = 1; for (int k = 0; k < 900; k++)"
                        + " x = x * 31 + k; return x; })); for (var f : all) f.get(); }");
        PROGRAMS.add(
                "TinyAlone",
                "long x = 1; for (int i = 0; i < 20_000; i++) { for (int k = 0; k < 900; k++) x = x * 31 + k; }"
                        + " System.out.print(x);");
        PROGRAMS.add("Asks", "for (int i = 0; i < 10; i++) { Thread.sleep(50); Kernel.unit(1); }");
        PROGRAMS.add("AsksAtOnce", "Kernel.together(10, () -> { Thread.sleep(500); Kernel.unit(1); });");
        PROGRAMS.add("Good", "Kernel.together(4, () -> Kernel.unit(4));");
    }

    @BeforeAll
    static void simulateAll() throws Exception {
        PROGRAMS.simulateAll(1, 4);
    }

    @Test
    void unequalPartsAreToldWithTheThreadThatIsLast() {
        assertThat(limit("Uneven").sentence())
                .startsWith("The parts are of unequal length: `Thread-3` goes on for")
                .contains("when all others have done theirs");
    }

    @Test
    void aSerialPartIsToldWithTheThreadThatComputesAlone() {
        assertThat(limit("Serial").sentence()).contains("of the time only one thread computes: `main`");
    }

    @Test
    void tooFewThreadsAreTold() {
        assertThat(limit("Few").sentence())
                .isEqualTo("Never more than 2 threads compute at once, though there are 4 cores.");
    }

    @Test
    void aLockIsToldWithItsLine() {
        assertThat(limit("Locked").sentence()).contains("is spent inside `synchronized (Locked.LOCK)` at line 9");
        assertThat(limit("Locked").lockHeavy()).isTrue();
    }

    @Test
    void tasksThatAreTooSmallAreTold() {
        assertThat(limit("Tiny").sentence()).contains("fewer and larger tasks would cost less");
    }

    @Test
    void waitingForAnswersIsToldApart() {
        assertThat(limit("Asks").sentence()).contains("one after the other that could go on at once");
        assertThat(limit("AsksAtOnce").sentence()).contains("more cores would not help");
    }

    @Test
    void nothingIsSaidOfAGoodProgram() {
        assertThat(limit("Good").sentence()).startsWith("Nothing in particular");
    }

    private static Limit limit(String name) {
        OnCores run = PROGRAMS.on(name, 4);
        Set<String> submitted = Set.of(name);
        long needed =
                PROGRAMS.on(name.equals("Tiny") ? "TinyAlone" : "Alone", 1).work();
        return Limit.of(run, new Timeline(run, submitted).coreTime(needed), submitted);
    }
}
