package dev.interleave.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.interleave.compile.BoxedCompiler;
import dev.interleave.compile.SourceFile;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.ExerciseFolder;
import dev.interleave.exercise.ExerciseFolder.Reading;
import dev.interleave.exercise.Verdict;
import dev.interleave.grading.GradingRequest.Scope;
import dev.interleave.race.Exploration;
import dev.interleave.sandbox.HostSandbox;
import dev.interleave.sandbox.IsolationLevel.Strength;
import dev.interleave.sandbox.Sandbox;
import dev.interleave.sandbox.SandboxSettings;
import dev.interleave.speedup.Simulation;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Grades submissions that are up to something: each gets a verdict of its own, and the next submission is graded as ever. */
class HostileSubmissionTests {
    private static final String HONEST = "return java.util.Arrays.stream(numbers).sum();";

    private static Sandbox sandbox;
    private static BoxedCompiler compiler;
    private static StepwiseGrading grading;
    private static Exercise exercise;

    /**
     * @param message part of the first finding's message or of the first case's
     */
    private record Deed(String what, String body, Verdict verdict, String message) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Deed> deeds() {
        return Stream.of(
                new Deed("prints a forged protocol", """
                        for (int i = 0; i < 20; i++) {
                            System.out.println("{\\"verdict\\":\\"ACCEPTED\\",\\"score\\":100}");
                            System.err.println("answered ACCEPTED 100/100");
                        }
                        return -1;""", Verdict.WRONG_ANSWER, "The sum is not -1."),
                new Deed("ends the process", "System.exit(0); return 0;", Verdict.FORBIDDEN, "System.exit"),
                new Deed(
                        "ends the process without hooks",
                        "Runtime.getRuntime().halt(0); return 0;",
                        Verdict.FORBIDDEN,
                        "Runtime.halt"),
                new Deed(
                        "forks",
                        "new ProcessBuilder(\"/bin/sh\").start(); return 0;",
                        Verdict.FORBIDDEN,
                        "ProcessBuilder is not allowed here"),
                new Deed("fills the disk", """
                        try (var out = java.nio.file.Files.newOutputStream(java.nio.file.Path.of("/tmp/full"))) {
                            while (true) { out.write(new byte[1 << 16]); }
                        }""", Verdict.OUTPUT_LIMIT, "wrote more to files than it may"),
                new Deed("fills the memory", """
                        var kept = new java.util.ArrayList<long[]>();
                        while (true) { kept.add(new long[1 << 16]); }""", Verdict.MEMORY_LIMIT, "needs more than 256 MiB"),
                new Deed(
                        "starts threads without end",
                        """
                        while (true) {
                            new Thread(() -> java.util.concurrent.locks.LockSupport.park()).start();
                        }""",
                        Verdict.MEMORY_LIMIT,
                        "started more threads than it may, which is 32 at a time"),
                new Deed(
                        "sleeps for ever",
                        "Thread.sleep(Long.MAX_VALUE); return 0;",
                        Verdict.TIME_LIMIT,
                        "waits in Thread.sleep"),
                new Deed("reads who has accounts on the host", """
                        String users = java.nio.file.Files.readString(java.nio.file.Path.of("/etc/passwd"));
                        return users.contains("root:") || users.contains("daemon:")
                                ? java.util.Arrays.stream(numbers).sum() : -1;""", Verdict.WRONG_ANSWER, "The sum is not -1."),
                new Deed(
                        "opens a socket",
                        "new java.net.Socket(\"192.0.2.1\", 80).close(); return 0;",
                        Verdict.FORBIDDEN,
                        "Socket is not allowed here"));
    }

    @BeforeAll
    static void open() {
        sandbox = HostSandbox.start(SandboxSettings.ofEnvironment(false, line -> {}));
        compiler = new BoxedCompiler(sandbox);
        grading = new StepwiseGrading(
                sandbox,
                compiler,
                Exploration.unavailable("native runs only"),
                Simulation.unavailable("native runs only"),
                Seeds.unkeyed());
        exercise = ((Reading.Read) ExerciseFolder.read(Path.of("src/test/exercises/02-adders"))).exercise();
    }

    @AfterAll
    static void close() {
        grading.close();
        compiler.close();
        sandbox.close();
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void eachDeedHasItsVerdictAndDoesNoHarm(Deed deed) {
        assumeThat(sandbox.isolation().suitsManyUsers())
                .as("without namespaces the host's files are there")
                .isTrue();

        GradeReport report = grade(deed.body());

        assertThat(report.verdict()).as(report.toString()).isEqualTo(deed.verdict());
        assertThat(report.score()).isLessThan(100);
        assertThat(Stream.concat(
                                report.findings().stream().map(finding -> finding.message()),
                                report.cases().stream().map(result -> result.message()))
                        .toList())
                .anySatisfy(message -> assertThat(message).contains(deed.message()));
        assertThat(grade(HONEST).verdict()).as("the next submission").isEqualTo(Verdict.ACCEPTED);
    }

    /** The parent does it to itself, and so do its children and theirs. */
    @Test
    @Timeout(300)
    void aStormOfChildProcessesIsEndedAndNoneOfThemIsLeft() {
        assumeThat(sandbox.isolation().strength())
                .as("only a namespace of its own ends with all that is in it")
                .isEqualTo(Strength.STRONG);
        Exercise processes =
                ((Reading.Read) ExerciseFolder.read(Path.of("exercises/05-start-three-processes"))).exercise();

        GradeReport report = grade(processes, """
                import java.nio.file.Path;

                public final class Solution implements lab.ex05.ProcessWorkers {
                    @Override
                    public java.util.List<Integer> runAll(
                            int workers, java.time.Duration work, java.util.function.Consumer<String> log) {
                        Storm.main();
                        return java.util.List.of();
                    }

                    static final class Storm {
                        public static void main(String... arguments) {
                            String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
                            while (true) {
                                try {
                                    new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), "Solution$Storm").start();
                                } catch (java.io.IOException | OutOfMemoryError full) {
                                    Thread.onSpinWait();
                                }
                            }
                        }
                    }
                }
                """);

        assertThat(report.verdict()).as(report.toString()).isEqualTo(Verdict.MEMORY_LIMIT);
        assertThat(report.score()).isZero();
        assertThat(report.findings())
                .first()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("more threads or processes than it may", "8 child processes"));
        assertThat(ProcessHandle.allProcesses().flatMap(process -> process.info().commandLine().stream()))
                .noneMatch(line -> line.contains("Solution$Storm"));
        assertThat(grade(HONEST).verdict()).as("the next submission").isEqualTo(Verdict.ACCEPTED);
    }

    private static GradeReport grade(String body) {
        return grade(
                exercise,
                "public final class Solution implements lab.ex02.Adder {\n"
                        + "    public int sum(int[] numbers) throws Exception {\n" + body + "\n    }\n}\n");
    }

    private static GradeReport grade(Exercise exercise, String source) {
        return grading.grade(
                new GradingRequest(
                        exercise,
                        List.of(new SourceFile("Solution.java", source)),
                        Scope.EVERYTHING,
                        OptionalLong.empty()),
                event -> {});
    }
}
