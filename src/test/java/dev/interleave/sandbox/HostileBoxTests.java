package dev.interleave.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.interleave.box.protocol.Datum;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what hostile and careless programs do in boxes of the strongest isolation of this host. */
class HostileBoxTests {
    private static final BoxLimits LIMITS =
            new BoxLimits(Duration.ofSeconds(60), Duration.ofSeconds(60), 192L << 20, 0, 32, 64 << 10, 4 << 20);

    @TempDir
    private static Path directory;

    private static HostSandbox sandbox;
    private static HostileJar jar;

    @BeforeAll
    static void start() throws IOException {
        sandbox = HostSandbox.start(SandboxSettings.ofEnvironment(false, line -> {}));
        assumeThat(sandbox.isolation().strength()).isEqualTo(IsolationLevel.Strength.STRONG);
        jar = HostileJar.in(directory);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void whatIsPrintedComesBackInOrderAndClosingTheStreamsDoesNoHarm() throws IOException {
        try (Box box = open(BoxProfile.NATIVE, LIMITS)) {
            assertThat(run(box, "PRINTS")).isEqualTo(new BoxOutcome.Answered(new Datum.Null(), "to out\nto err\n"));
            assertThat(run(box, "NOTHING")).isEqualTo(new BoxOutcome.Answered(new Datum.Text("done"), ""));
        }
    }

    @Test
    void aPrintedFrameIsOutputAndNotAnAnswer() throws IOException {
        try (Box box = open(BoxProfile.NATIVE, LIMITS)) {
            assertThat(run(box, "PRINTS_A_FRAME")).isInstanceOfSatisfying(BoxOutcome.Answered.class, answered -> {
                assertThat(answered.body()).isEqualTo(new Datum.Text("honest"));
                assertThat(answered.output()).contains("forged");
            });
        }
    }

    @Test
    void theWayBackToTheHostCannotBeOpenedASecondTime() throws IOException {
        assertThat(((Datum.Items) answer("OPENS_THE_CHANNEL")).values())
                .extracting(Datum::toString)
                .isNotEmpty()
                .allSatisfy(opened -> assertThat(opened).matches("Text\\[value=(pipe:.*|/dev/.*)]"));
    }

    @Test
    void exitIsADeathWithItsCode() throws IOException {
        assertThat(outcome("EXITS", LIMITS))
                .isInstanceOfSatisfying(
                        BoxOutcome.Died.class,
                        died -> assertThat(died.exitCode()).isEqualTo(7));
    }

    @Test
    void whatAVerbThrowsComesBackCapped() throws IOException {
        assertThat(outcome("THROWS", LIMITS)).isInstanceOfSatisfying(BoxOutcome.Failed.class, failed -> {
            assertThat(failed.exception()).isEqualTo("java.lang.IllegalStateException");
            assertThat(failed.message()).hasSizeLessThan(5_000);
        });
    }

    @Test
    void aProgramThatWaitsForEverIsStoppedWithAThreadDumpDespiteItsShutdownHook() throws IOException {
        assertThat(outcome("NEVER_ENDS", wall(2))).isInstanceOfSatisfying(BoxOutcome.TimedOut.class, timedOut -> {
            assertThat(timedOut.clock()).isEqualTo(BoxOutcome.TimedOut.Clock.WALL);
            assertThat(timedOut.threadDump()).contains("Full thread dump").contains("Deeds");
        });
    }

    @Test
    void aProgramThatComputesForEverIsStoppedByItsCpuTime() throws IOException {
        BoxLimits limits =
                new BoxLimits(Duration.ofSeconds(60), Duration.ofSeconds(2), 192L << 20, 0, 32, 64 << 10, 4 << 20);

        assertThat(outcome("SPINS", limits))
                .isInstanceOfSatisfying(
                        BoxOutcome.TimedOut.class,
                        timedOut -> assertThat(timedOut.clock()).isEqualTo(BoxOutcome.TimedOut.Clock.CPU));
    }

    @Test
    void tooManyThreadsAreSeenEvenWhenTheProgramHidesThem() throws IOException {
        assertThat(outcome("STARTS_THREADS", LIMITS)).isInstanceOf(BoxOutcome.ThreadsExceeded.class);
        assertThat(outcome("STARTS_THREADS_AND_HIDES_IT", LIMITS)).isInstanceOf(BoxOutcome.ThreadsExceeded.class);
    }

    @Test
    void heapDirectAndNativeMemoryAllEndInTheSameOutcome() throws IOException {
        assertThat(outcome("FILLS_THE_HEAP", LIMITS)).isInstanceOf(BoxOutcome.MemoryExceeded.class);
        assertThat(outcome("FILLS_DIRECT_MEMORY", LIMITS)).isInstanceOf(BoxOutcome.MemoryExceeded.class);
        assertThat(outcome("FILLS_NATIVE_MEMORY", LIMITS)).isInstanceOf(BoxOutcome.MemoryExceeded.class);
    }

    @Test
    void tooMuchOnDiskAndTooManyFilesEndInTheSameOutcome() throws IOException {
        assertThat(outcome("FILLS_THE_DISK", LIMITS)).isInstanceOf(BoxOutcome.FilesExceeded.class);
        assertThat(outcome("MAKES_FILES", LIMITS)).isInstanceOf(BoxOutcome.FilesExceeded.class);
    }

    @Test
    void endlessOutputIsCutAtItsCap() throws IOException {
        assertThat(outcome("PRINTS_FOR_EVER", LIMITS))
                .isInstanceOfSatisfying(
                        BoxOutcome.OutputExceeded.class,
                        exceeded ->
                                assertThat(exceeded.output()).hasSize(64 << 10).startsWith("and so on"));
    }

    @Test
    void ordinaryFilesWork() throws IOException {
        assertThat(answer("ORDINARY_FILES")).isEqualTo(new Datum.Text("text"));
    }

    @Test
    void nothingOfTheHostIsThere() throws IOException {
        assertThat(answer("READS_PASSWD")).isEqualTo(new Datum.Text("box:x:65534:65534::/w:/none\n"));
        assertThat(answer("LOOKS_AROUND").toString())
                .contains("[value=/w ]", "[value=/tmp ]", "/ch closed", "CapEff:\t0000000000000000", "Seccomp:\t2")
                .contains("65534\t65534");
        assertThat(answer("WRITES_EVERYWHERE")).isEqualTo(new Datum.Items(List.of()));
        assertThat(answer("OPENS_ITS_MEMORY")).isEqualTo(new Datum.Items(List.of()));
        assertThat(answer("CONNECTS_OUT")).isEqualTo(new Datum.Items(List.of()));
    }

    @Test
    void thePlatformIsClosedToReflection() throws IOException {
        assertThat(outcome("REACHES_INTO_THE_RUNNER", LIMITS))
                .isInstanceOfSatisfying(
                        BoxOutcome.Failed.class,
                        failed -> assertThat(failed.exception())
                                .isEqualTo("java.lang.reflect.InaccessibleObjectException"));
    }

    @Test
    void processesStartOnlyWhereTheyMay() throws IOException {
        assertThat(outcome("STARTS_A_PROCESS", LIMITS))
                .isInstanceOfSatisfying(
                        BoxOutcome.Failed.class,
                        failed -> assertThat(failed.exception()).isEqualTo("java.io.IOException"));
        try (Box box = open(BoxProfile.PROCESS, processes(2))) {
            assertThat(run(box, "STARTS_CHILDREN_AND_WAITS"))
                    .isInstanceOfSatisfying(
                            BoxOutcome.Answered.class,
                            answered -> assertThat(answered.body()).isEqualTo(new Datum.Text("child of true 3")));
        }
    }

    @Test
    void childrenAreCountedFromOutsideAndNoneSurvivesTheBox() throws IOException {
        Box box = open(BoxProfile.PROCESS, processes(3));
        try (box) {
            assertThat(run(box, "STARTS_CHILDREN")).isInstanceOf(BoxOutcome.Answered.class);
            BoxUsage usage = box.usage();
            assertThat(usage.processesAlive()).isEqualTo(2);
            assertThat(usage.processesStarted()).isEqualTo(2);
        }
        assertThat(box.usage().processesAlive()).isZero();
        assertThat(survivors()).isEmpty();
    }

    @Test
    void aBoxCanJoinTheNetworkOfAnotherAndOnlyThat() throws IOException {
        try (Box site = open(BoxProfile.NATIVE, LIMITS)) {
            Datum port = ((BoxOutcome.Answered) run(site, "LISTENS")).body();
            BoxSpec spec =
                    new BoxSpec(BoxProfile.NATIVE, LIMITS, List.of()).on(jar.runtime(sandbox, BoxProfile.NATIVE));
            try (Box guest = sandbox.open(spec.joining(site));
                    Box stranger = sandbox.open(spec)) {
                assertThat(guest.call("fetch", port)).isEqualTo(new BoxOutcome.Answered(new Datum.Text("hi"), ""));
                assertThat(stranger.call("fetch", port)).isInstanceOf(BoxOutcome.Failed.class);
            }
        }
    }

    @Test
    void forkingForEverIsStopped() throws IOException {
        assertThat(outcome(BoxProfile.PROCESS, "FORKS_FOR_EVER", processes(3)))
                .isInstanceOf(BoxOutcome.ThreadsExceeded.class);
        assertThat(survivors()).isEmpty();
    }

    private static List<String> survivors() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains("dev.interleave.sandbox.hostile"))
                .toList();
    }

    private static Datum answer(String deed) throws IOException {
        BoxOutcome outcome = outcome(deed, LIMITS);
        assertThat(outcome).isInstanceOf(BoxOutcome.Answered.class);
        return ((BoxOutcome.Answered) outcome).body();
    }

    private static BoxOutcome outcome(String deed, BoxLimits limits) throws IOException {
        return outcome(BoxProfile.NATIVE, deed, limits);
    }

    private static BoxOutcome outcome(BoxProfile profile, String deed, BoxLimits limits) throws IOException {
        try (Box box = open(profile, limits)) {
            return run(box, deed);
        }
    }

    private static BoxOutcome run(Box box, String deed) {
        return box.call("run", new Datum.Text(deed));
    }

    private static Box open(BoxProfile profile, BoxLimits limits) throws IOException {
        return jar.open(sandbox, profile, limits);
    }

    private static BoxLimits wall(int seconds) {
        return new BoxLimits(Duration.ofSeconds(seconds), Duration.ofSeconds(60), 192L << 20, 0, 32, 64 << 10, 4 << 20);
    }

    private static BoxLimits processes(int processes) {
        return new BoxLimits(
                Duration.ofSeconds(60), Duration.ofSeconds(60), 512L << 20, processes, 32, 64 << 10, 4 << 20);
    }
}
