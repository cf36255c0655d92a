package dev.interleave.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.compile.BoxedCompiler;
import dev.interleave.compile.SourceFile;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.ExerciseFolder;
import dev.interleave.exercise.ExerciseFolder.Reading;
import dev.interleave.exercise.Verdict;
import dev.interleave.grading.GradingRequest.Scope;
import dev.interleave.race.Exploration;
import dev.interleave.sandbox.HostSandbox;
import dev.interleave.sandbox.Sandbox;
import dev.interleave.sandbox.SandboxSettings;
import dev.interleave.speedup.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grades real submissions in real boxes. */
class GradingTests {
    private static Sandbox sandbox;
    private static BoxedCompiler compiler;
    private static StepwiseGrading grading;
    private static Exercise exercise;

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

    @Test
    void aRightSolutionIsAcceptedWithAllPoints() {
        GradeReport report = grade("return java.util.Arrays.stream(numbers).sum();");

        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.score()).isEqualTo(100);
        assertThat(report.cases()).hasSize(5).allMatch(result -> result.verdict() == Verdict.ACCEPTED);
    }

    @Test
    void aWrongResultIsToldInTheOraclesWords() {
        GradeReport report = grade("return numbers.length;");

        assertThat(report.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(report.cases().getFirst().message()).isEqualTo("The sum is not 2.");
        assertThat(report.cases().getFirst().input()).contains("numbers=");
    }

    @Test
    void anExceptionComesWithTheLearnersLine() {
        GradeReport report = grade("int[] none = null;\nreturn none[0];");

        assertThat(report.verdict()).isEqualTo(Verdict.RUNTIME_ERROR);
        assertThat(report.findings().getFirst().line()).isEqualTo(6);
        assertThat(report.findings().getFirst().message())
                .contains("NullPointerException")
                .contains("line 6");
    }

    @Test
    void threadsThatWaitForEachOtherAreADeadlockWithTheirPlaces() {
        GradeReport report = grade("""
                Object a = new Object();
                Object b = new Object();
                var met = new java.util.concurrent.CyclicBarrier(2);
                Thread other = new Thread(() -> both(b, a, met), "other");
                other.start();
                both(a, b, met);
                other.join();
                return 0;
            }
            static void both(Object first, Object second, java.util.concurrent.CyclicBarrier met) {
                synchronized (first) {
                    try { met.await(); } catch (Exception e) { throw new IllegalStateException(e); }
                    synchronized (second) { }
                }
            """);

        assertThat(report.verdict()).isEqualTo(Verdict.DEADLOCK);
        assertThat(report.findings().getFirst().accesses())
                .extracting(access -> access.thread())
                .containsExactlyInAnyOrder("main", "other");
    }

    @Test
    void anEndlessLoopIsATimeLimitAtItsLine() {
        GradeReport report = grade("int i = 0;\nwhile (true) { i++; }");

        assertThat(report.verdict()).isEqualTo(Verdict.TIME_LIMIT);
        // Whether the processor time or the time ends first is up to the machine.
        assertThat(report.cases().getFirst().message()).contains("Solution.java line 6");
    }

    @Test
    void whoComputesForEverIsStoppedByItsProcessorTimeLongBeforeTheTimeIsUp(@TempDir Path folder) throws IOException {
        var request = new GradingRequest(
                withTwoMinutes(folder),
                sources("int i = 0;\nwhile (true) { i++; }"),
                Scope.EVERYTHING,
                OptionalLong.empty());

        GradeReport report = grading.grade(request, event -> {});

        assertThat(report.verdict()).isEqualTo(Verdict.TIME_LIMIT);
        assertThat(report.cases())
                .singleElement()
                .satisfies(stopped -> assertThat(stopped.message())
                        .isEqualTo("Your program used more processor time than it may."
                                + " Thread main is running at Solution.java line 6."));
    }

    @Test
    void noCaseIsTriedAfterOneThatTookAllTheTimeItHad() {
        GradeReport report = grade("Thread.sleep(1_000_000); return 0;");

        assertThat(report.verdict()).isEqualTo(Verdict.TIME_LIMIT);
        assertThat(report.cases()).hasSize(1);
    }

    @Test
    void aThreadLeftBehindIsALeak() {
        GradeReport report = grade("""
                new Thread(() -> { try { new java.util.concurrent.CountDownLatch(1).await(); } catch (InterruptedException e) { } }).start();
                return java.util.Arrays.stream(numbers).sum();
                """);

        assertThat(report.verdict()).isEqualTo(Verdict.LEAK);
        assertThat(report.score()).isLessThan(100).isPositive();
    }

    @Test
    void aDaemonOfTheCommonPoolIsNoLeak() {
        GradeReport report = grade("return java.util.Arrays.stream(numbers).parallel().sum();");

        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void staticsBeginAnewInEachCase() {
        GradeReport report = grade(
                "calls++;\nreturn java.util.Arrays.stream(numbers).sum() + calls - 1;\n} static int calls; void x() {");

        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void tooMuchOutputIsItsOwnVerdict() {
        GradeReport report = grade("while (true) { System.out.println(\"x\".repeat(1000)); }");

        assertThat(report.verdict()).isEqualTo(Verdict.OUTPUT_LIMIT);
    }

    @Test
    void aCompileErrorHasItsPlaceAndNoCases() {
        GradeReport report = grade("return \"sum\";");

        assertThat(report.verdict()).isEqualTo(Verdict.COMPILE_ERROR);
        assertThat(report.score()).isZero();
        assertThat(report.cases()).isEmpty();
        assertThat(report.findings().getFirst().line()).isEqualTo(5);
    }

    @Test
    void aMissingEntryClassIsToldInPlainWords() {
        assertThat(message("class Other {}")).startsWith("There is no class Solution.");
        assertThat(message("public class Solution {}")).startsWith("Solution does not implement lab.ex02.Adder.");
        assertThat(message("class Solution implements lab.ex02.Adder { public int sum(int[] n) { return 0; } }"))
                .startsWith("Solution must be public");
        assertThat(message("public class Solution implements lab.ex02.Adder { public Solution(int x) {} "
                        + "public int sum(int[] n) { return 0; } }"))
                .contains("constructor without parameters");
    }

    @Test
    void submissionsDoNotSeeTheAuthorsKit() {
        GradeReport report = grade("new lab.kit.grading.Tally();\nreturn 0;");

        assertThat(report.verdict()).isIn(Verdict.COMPILE_ERROR, Verdict.FORBIDDEN);
    }

    @Test
    void theSameSourcesGetTheSameSeedAndTheSameReport() {
        GradeReport first = grade("return numbers.length;");
        GradeReport second = grade("return numbers.length;");

        assertThat(second.seed()).isEqualTo(first.seed());
        assertThat(second.cases()).isEqualTo(first.cases());
        assertThat(grade("return numbers.length + 0;").seed()).isNotEqualTo(first.seed());
    }

    @Test
    void aGivenSeedDrawsItsCasesAgain() {
        var request =
                new GradingRequest(exercise, sources("return numbers.length;"), Scope.EVERYTHING, OptionalLong.of(42));

        assertThat(grading.grade(request, event -> {}).cases())
                .isEqualTo(grading.grade(request, event -> {}).cases());
        assertThat(grading.grade(request, event -> {}).seed()).isEqualTo("42");
    }

    @Test
    void aTrialRunSeesTheVisibleCasesOnly() {
        var request = new GradingRequest(exercise, sources("return 0;"), Scope.VISIBLE, OptionalLong.empty());

        assertThat(grading.grade(request, event -> {}).cases()).allMatch(result -> result.visible());
    }

    @Test
    void eventsTellTheStagesInOrder() {
        var stages = new ArrayList<String>();
        grading.grade(
                new GradingRequest(exercise, sources("return 0;"), Scope.EVERYTHING, OptionalLong.empty()), event -> {
                    if (event instanceof GradingEvent.StageStarted(String stage)) {
                        stages.add(stage);
                    }
                });

        assertThat(stages).containsExactly("compile", "judge", "score");
    }

    /** The same exercise with so much time that its processor time is up long before. */
    private static Exercise withTwoMinutes(Path parent) throws IOException {
        Path original = Path.of("src/test/exercises/02-adders");
        Path folder = parent.resolve(original.getFileName());
        try (var files = Files.walk(original)) {
            for (Path each : files.toList()) {
                Files.copy(each, folder.resolve(original.relativize(each).toString()));
            }
        }
        Path settings = folder.resolve("exercise.yaml");
        Files.writeString(settings, Files.readString(settings).replace("wall: 4s", "wall: 120s"));
        return ((Reading.Read) ExerciseFolder.read(folder)).exercise();
    }

    private static String message(String source) {
        return grade(List.of(new SourceFile("Solution.java", source)))
                .findings()
                .getFirst()
                .message();
    }

    private static GradeReport grade(String body) {
        return grade(sources(body));
    }

    private static GradeReport grade(List<SourceFile> sources) {
        return grading.grade(
                new GradingRequest(exercise, sources, Scope.EVERYTHING, OptionalLong.empty()), event -> {});
    }

    /** The body begins in line 5. */
    private static List<SourceFile> sources(String body) {
        return List.of(new SourceFile(
                "Solution.java",
                "import lab.ex02.Adder;\n\npublic final class Solution implements Adder {\n"
                        + "    public int sum(int[] numbers) throws Exception {\n" + body + "\n    }\n}\n"));
    }
}
