package dev.interleave.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.compile.Compilation;
import dev.interleave.compile.CompileOptions;
import dev.interleave.compile.Compiler;
import dev.interleave.compile.SourceFile;
import dev.interleave.exercise.ExerciseFolder;
import dev.interleave.exercise.ExerciseFolder.Reading;
import dev.interleave.exercise.ExerciseFolders;
import dev.interleave.race.Exploration;
import dev.interleave.sandbox.Box;
import dev.interleave.sandbox.BoxSpec;
import dev.interleave.sandbox.IsolationLevel;
import dev.interleave.sandbox.Sandbox;
import dev.interleave.sandbox.SandboxUnavailableException;
import dev.interleave.speedup.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes exercise folders under a catalog that follows them. */
class PublishedExercisesTests {
    private static final String SLUG = "02-start-and-join";

    @TempDir
    Path directory;

    private Path folder;
    private Instant now = Instant.EPOCH;
    private final AtomicInteger compilations = new AtomicInteger();

    @BeforeEach
    void copyExercise() throws IOException {
        folder = directory.resolve("exercises").resolve(SLUG);
        copy(Path.of("exercises", SLUG), folder);
        copy(
                Path.of("reference-solutions", SLUG),
                directory.resolve("reference-solutions").resolve(SLUG));
    }

    @Test
    void whatComesAlongIsPublishedAtOnce() {
        try (var exercises = catalog(roots(), new ExerciseFolders(List.of()))) {
            exercises.start();
            assertThat(exercises.find(SLUG)).isPresent();
        }
    }

    @Test
    void whatIsAddedIsNotPublishedUntilItsSelfTestPasses() {
        try (var exercises = catalog(new ExerciseFolders(List.of()), roots())) {
            exercises.lookAtAll();
            assertThat(exercises.all())
                    .as("nothing can be tested on a machine without a sandbox")
                    .isEmpty();
            assertThat(exercises.problems().get(SLUG).toString()).contains("could not be tested");
        }
    }

    @Test
    void aBrokenChangeNeverTakesAGoodVersionOffline() throws IOException {
        remember();
        try (var exercises = catalog(new ExerciseFolders(List.of()), roots())) {
            exercises.lookAtAll();
            String version = exercises.find(SLUG).orElseThrow().version();
            assertThat(exercises.problems()).isEmpty();
            String good = Files.readString(folder.resolve("exercise.yaml"));

            Files.writeString(folder.resolve("exercise.yaml"), good + "\nno-such-key: 1\n");
            exercises.lookAtAll();

            assertThat(exercises.find(SLUG).orElseThrow().version()).isEqualTo(version);
            assertThat(exercises.problems().get(SLUG).toString()).contains("no-such-key");

            Files.writeString(folder.resolve("exercise.yaml"), good);
            exercises.lookAtAll();
            assertThat(exercises.problems()).isEmpty();
        }
    }

    @Test
    void aFolderThatIsTakenAwayGoesAndOneThatComesAppears() throws IOException {
        remember();
        Path elsewhere = directory.resolve("elsewhere");
        Files.move(folder, elsewhere);
        try (var exercises = catalog(new ExerciseFolders(List.of()), roots())) {
            exercises.lookAtAll();
            assertThat(exercises.all()).isEmpty();
            Files.move(elsewhere, folder);
            exercises.lookAtAll();
            assertThat(exercises.find(SLUG)).isPresent();
            Files.move(folder, elsewhere);
            exercises.lookAtAll();
            assertThat(exercises.all()).isEmpty();
        }
    }

    @Test
    void whatThisMachineCouldNotJudgeIsTriedAgainAfterEverLongerPauses() {
        try (var exercises = catalog(new ExerciseFolders(List.of()), roots())) {
            exercises.lookAtAll();
            assertThat(compilations).hasValue(1);
            exercises.lookAtAll();
            assertThat(compilations).as("not at once").hasValue(1);
            now = now.plusSeconds(10);
            exercises.lookAtAll();
            assertThat(compilations).as("after the first pause").hasValue(2);
            now = now.plusSeconds(19);
            exercises.lookAtAll();
            assertThat(compilations).as("the second pause is longer").hasValue(2);
            now = now.plusSeconds(1);
            exercises.lookAtAll();
            assertThat(compilations).hasValue(3);
        }
    }

    private ExerciseFolders roots() {
        return new ExerciseFolders(List.of(directory.resolve("exercises")));
    }

    private TestedExercises tested() {
        return new TestedExercises(directory.resolve("tested"));
    }

    /** As if the present content had passed its self-test in an earlier run. */
    private void remember() {
        var read = (Reading.Read) ExerciseFolder.read(folder);
        tested().remember(SLUG, read.fingerprint());
    }

    private PublishedExercises catalog(ExerciseFolders ours, ExerciseFolders others) {
        var grading = new StepwiseGrading(
                new NoSandbox(),
                new NoCompiler(),
                Exploration.unavailable("none here"),
                Simulation.unavailable("none here"),
                Seeds.unkeyed());
        return new PublishedExercises(ours, others, new SelfTest(grading), tested(), () -> now);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    /** Stands for a machine on which no box can be started. */
    private static final class NoSandbox implements Sandbox {
        @Override
        public Box open(BoxSpec spec) {
            throw new SandboxUnavailableException("no box here");
        }

        @Override
        public IsolationLevel isolation() {
            return new IsolationLevel(IsolationLevel.Strength.WEAK, "none", "everything");
        }

        @Override
        public void close() {}
    }

    private final class NoCompiler implements Compiler {
        @Override
        public Compilation compile(List<SourceFile> sources, Map<String, byte[]> classPath, CompileOptions options) {
            compilations.incrementAndGet();
            return new Compilation.Unavailable("no box here");
        }

        @Override
        public void close() {}
    }
}
