package dev.interleave.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.compile.BoxedCompiler;
import dev.interleave.compile.SourceFile;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.ExerciseFolder;
import dev.interleave.exercise.ExerciseFolder.Reading;
import dev.interleave.exercise.Reference;
import dev.interleave.exercise.Verdict;
import dev.interleave.grading.GradingRequest.Scope;
import dev.interleave.judge.Finding;
import dev.interleave.race.Exploration;
import dev.interleave.sandbox.HostSandbox;
import dev.interleave.sandbox.Sandbox;
import dev.interleave.sandbox.SandboxSettings;
import dev.interleave.score.Scorecard;
import dev.interleave.speedup.EngineSimulation;
import dev.interleave.speedup.Simulated.State;
import dev.interleave.speedup.SimulationRuntime;
import dev.interleave.speedup.Speedup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Judges the speed of real submissions, simulated by the engine in real boxes. */
class SpeedupGradingTests {
    private static final List<Integer> CORES = List.of(1, 2, 4);

    private static Sandbox sandbox;
    private static BoxedCompiler compiler;
    private static StepwiseGrading grading;
    private static SpeedupStudy study;
    private static Exercise exercise;
    private static List<Reference> references;

    @BeforeAll
    static void open() {
        SandboxSettings settings = SandboxSettings.ofEnvironment(false, line -> {});
        sandbox = HostSandbox.start(settings);
        compiler = new BoxedCompiler(sandbox);
        var simulation = new EngineSimulation(
                sandbox,
                compiler,
                new SimulationRuntime(settings.dataDirectory(), line -> {}),
                settings.dataDirectory());
        grading = new StepwiseGrading(
                sandbox, compiler, Exploration.unavailable("speed only"), simulation, Seeds.unkeyed());
        study = new SpeedupStudy(sandbox, compiler, simulation, Optional.empty(), Seeds.unkeyed());
        var read = (Reading.Read) ExerciseFolder.read(Path.of("src/test/exercises/04-chains"));
        exercise = read.exercise();
        references = read.references();
    }

    @AfterAll
    static void close() {
        grading.close();
        compiler.close();
        sandbox.close();
    }

    @Test
    void theReferenceEarnsAllPointsAndTheReportShowsWhatWasSimulated() {
        GradeReport report = grading.grade(request("thread"), event -> {});

        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.parts()).contains(new Scorecard.Part("speedup", 40, 40, Verdict.ACCEPTED));
        Speedup speedup = report.speedup();
        assertThat(speedup).isNotNull();
        assertThat(speedup.comparedWith()).isEqualTo("thread");
        assertThat(speedup.approach()).isEqualTo("thread");
        assertThat(speedup.submission()
                        .orElseThrow()
                        .speedups()
                        .get(speedup.cores().indexOf(2)))
                .isBetween(1.7, 2.0);
        assertThat(speedup.submission()
                        .orElseThrow()
                        .speedups()
                        .get(speedup.cores().indexOf(4)))
                .isBetween(3.0, 4.0);
        assertThat(speedup.lanes())
                .hasSize(9)
                .anySatisfy(lane -> assertThat(lane.stretches())
                        .anySatisfy(stretch -> assertThat(stretch.state()).isEqualTo(State.RUNNING)));
        assertThat(speedup.coreTime().total()).isEqualTo(speedup.shownCores() * speedup.length());
        assertThat(new ReportJson().read(new ReportJson().whole(report))).isEqualTo(report);
    }

    @Test
    void aLockAroundTheWorkIsTooSlowAndNamedWithItsLine() {
        GradeReport report = grading.grade(request("rejected/too-slow/all-under-one-lock"), event -> {});

        assertThat(report.verdict()).isEqualTo(Verdict.TOO_SLOW);
        assertThat(report.parts())
                .contains(
                        new Scorecard.Part("correctness", 60, 60, Verdict.ACCEPTED),
                        new Scorecard.Part("speedup", 0, 40, Verdict.TOO_SLOW));
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Verdict.TOO_SLOW);
            assertThat(finding.line()).isEqualTo(13);
            assertThat(finding.message()).contains("synchronized (").contains("at line 13");
        });
    }

    @Test
    void theSameSourcesAreToldTheSameTimeAndAgain() {
        SpeedupAnswer once = study("rejected/too-slow/all-under-one-lock");
        SpeedupAnswer again = study("rejected/too-slow/all-under-one-lock");

        assertThat(again).isEqualTo(once);
        assertThat(once.share()).isLessThan(0.1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"result-cache", "precomputed", "repeated-answer", "half-the-work", "burner"})
    void whatOnlyLooksFastIsForbiddenAndCalledByItsName(String cheat) {
        SpeedupAnswer answer = study("rejected/forbidden/" + cheat);

        assertThat(answer.verdict()).isEqualTo(Verdict.FORBIDDEN);
        assertThat(answer.share()).isZero();
        assertThat(answer.findings()).extracting(Finding::rule).containsExactly("speedup/" + cheat);
    }

    @Test
    void pagesThatAreKeptFromCallToCallAreForbidden() throws IOException {
        SpeedupAnswer answer = study("03-fetch-the-site", "pages-kept-from-call-to-call");

        assertThat(answer.verdict()).isEqualTo(Verdict.FORBIDDEN);
        assertThat(answer.share()).isZero();
        assertThat(answer.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).startsWith("speedup/"));
    }

    @Test
    void threadsThatComputeForTheNextCallAreForbidden() throws IOException {
        SpeedupAnswer answer = study("04-no-gil-here", "threads-of-an-earlier-call");

        assertThat(answer.verdict()).isEqualTo(Verdict.FORBIDDEN);
        assertThat(answer.findings()).extracting(Finding::rule).containsExactly("speedup/burner");
    }

    @Test
    void whoStartsNoProcessIsNotComparedWithProcesses() throws IOException {
        SpeedupAnswer answer = study("06-blur-the-pictures", "a-process-that-nobody-starts");

        assertThat(answer.verdict()).isEqualTo(Verdict.TOO_SLOW);
        assertThat(answer.speedup()).isNotNull();
        assertThat(answer.speedup().comparedWith()).isNotEqualTo("process");
    }

    /** Study one of the submissions that want to look fast. */
    private static SpeedupAnswer study(String slug, String hostile) throws IOException {
        var read = (Reading.Read) ExerciseFolder.read(Path.of("exercises", slug));
        String text = Files.readString(Path.of("src/test/hostile", hostile, "Solution.java"));
        var request = new GradingRequest(
                read.exercise(), List.of(new SourceFile("Solution.java", text)), Scope.EVERYTHING, OptionalLong.of(1));
        return study.study(request, CORES);
    }

    private static SpeedupAnswer study(String reference) {
        return study.study(request(reference), CORES);
    }

    private static GradingRequest request(String name) {
        Reference reference = references.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new GradingRequest(exercise, reference.sources(), Scope.EVERYTHING, OptionalLong.empty());
    }
}
