package dev.interleave.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.compile.BoxedCompiler;
import dev.interleave.compile.SourceFile;
import dev.interleave.exercise.ExerciseFolder;
import dev.interleave.exercise.ExerciseFolder.Reading;
import dev.interleave.exercise.Verdict;
import dev.interleave.grading.GradingRequest.Scope;
import dev.interleave.sandbox.HostSandbox;
import dev.interleave.sandbox.Sandbox;
import dev.interleave.sandbox.SandboxSettings;
import dev.interleave.speedup.EngineSimulation;
import dev.interleave.speedup.SimulationRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Judges the speed of solutions that are unlike the references, honest ones and such as only look parallel. The first line of each says what
 * per cent of the points it earns (in {@code least-most}, or one number), and after a colon a part of the sentence on what limits it.
 */
class SpeedsOfSubmissionsTests {
    private static final Path FOLDER = Path.of("src/test/speeds");
    private static final Pattern EXPECTED = Pattern.compile("// (\\d+)(?:-(\\d+))?: ?(.*)");

    private static Sandbox sandbox;
    private static BoxedCompiler compiler;
    private static SpeedupStudy study;

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
        study = new SpeedupStudy(sandbox, compiler, simulation, Optional.empty(), Seeds.unkeyed());
    }

    @AfterAll
    static void close() {
        compiler.close();
        sandbox.close();
    }

    static Stream<Path> submissions() throws IOException {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(each -> each.endsWith("Solution.java")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("submissions")
    void earnsWhatItGainsAndIsToldWhatLimitsIt(Path file) throws IOException {
        String source = Files.readString(file);
        Matcher expected = EXPECTED.matcher(source.lines().findFirst().orElse(""));
        assertThat(expected.matches()).as("the first line").isTrue();
        double least = Integer.parseInt(expected.group(1)) / 100.0;
        double most = expected.group(2) == null ? least : Integer.parseInt(expected.group(2)) / 100.0;

        SpeedupAnswer answer = study(file.getName(file.getNameCount() - 3).toString(), source);

        assertThat(answer.notJudged()).isEmpty();
        assertThat(answer.share()).isBetween(least - 0.005, most + 0.005);
        assertThat(answer.verdict()).isEqualTo(least >= 0.4 ? Verdict.ACCEPTED : Verdict.TOO_SLOW);
        assertThat(answer.speedup()).isNotNull();
        assertThat(answer.speedup().limit()).contains(expected.group(3));
    }

    private static SpeedupAnswer study(String slug, String source) {
        var read = (Reading.Read) ExerciseFolder.read(Path.of("exercises", slug));
        return study.study(
                new GradingRequest(
                        read.exercise(),
                        List.of(new SourceFile("Solution.java", source)),
                        Scope.EVERYTHING,
                        OptionalLong.of(1)),
                List.of(1));
    }
}
