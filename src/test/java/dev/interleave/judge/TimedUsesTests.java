package dev.interleave.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.compile.BoxedCompiler;
import dev.interleave.compile.Compilation;
import dev.interleave.compile.CompileOptions;
import dev.interleave.compile.CompileOptions.Trust;
import dev.interleave.compile.SourceFile;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.ExerciseFolder;
import dev.interleave.exercise.ExerciseFolder.Reading;
import dev.interleave.judge.Court.Trial;
import dev.interleave.judge.TimedUses.Round;
import dev.interleave.sandbox.HostSandbox;
import dev.interleave.sandbox.Sandbox;
import dev.interleave.sandbox.SandboxSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds a stopwatch against submissions that hide what they compute; in real boxes, and only by lower bounds, which no busy host breaks. */
class TimedUsesTests {
    private static final long MILLI = 1_000_000;

    private static Sandbox sandbox;
    private static BoxedCompiler compiler;

    @BeforeAll
    static void open() {
        sandbox = HostSandbox.start(SandboxSettings.ofEnvironment(false, line -> {}));
        compiler = new BoxedCompiler(sandbox);
    }

    @AfterAll
    static void close() {
        compiler.close();
        sandbox.close();
    }

    @Test
    void workThatIsDoneWhileClassesAreLoadedIsInsideTheClockInEachRound() throws Exception {
        PreparedExercise exercise = prepared("src/test/exercises/04-chains");
        String source = """
                public final class Solution implements lab.ex04.Chains {
                    static {
                        long end = System.nanoTime() + 150_000_000L;
                        while (System.nanoTime() < end) {
                        }
                    }

                    @Override
                    public long[] ends(long first, int count, int steps) {
                        long[] ends = new long[count];
                        for (int i = 0; i < count; i++) {
                            ends[i] = end(first + i, steps);
                        }
                        return ends;
                    }

                    private static long end(long x, int steps) {
                        for (int i = 0; i < steps; i++) {
                            x ^= x << 13;
                            x ^= x >>> 7;
                            x ^= x << 17;
                        }
                        return x;
                    }
                }
                """;
        try (Court court = Court.open(sandbox, exercise);
                var uses = new TimedUses(sandbox, exercise, compiled(exercise, source))) {
            List<Trial> trials = court.cases(1, 0).speed().subList(0, 1);

            for (int i = 0; i < 2; i++) {
                Round round = uses.round(trials, court);
                assertThat(round.fault()).isEmpty();
                assertThat(round.nanos()).isGreaterThanOrEqualTo(150 * MILLI);
            }
        }
    }

    @Test
    void whatChildProcessesComputeIsCounted() throws Exception {
        PreparedExercise exercise = prepared("exercises/06-blur-the-pictures");
        String source = """
                import java.nio.file.Path;
                import java.util.List;
                import java.util.function.Consumer;
                import lab.ex06.PictureBlur;
                import lab.kit.JavaChild;

                public final class Solution implements PictureBlur {
                    @Override
                    public void blurAll(List<Path> pictures, int workers, Consumer<String> log) throws Exception {
                        JavaChild.of(Burner.class).start().waitFor();
                    }

                    static final class Burner {
                        public static void main(String[] arguments) {
                            var own = ProcessHandle.current();
                            while (own.info().totalCpuDuration().orElseThrow().toMillis() < 400) {
                            }
                        }
                    }
                }
                """;
        try (Court court = Court.open(sandbox, exercise);
                var uses = new TimedUses(sandbox, exercise, compiled(exercise, source))) {
            Round round = uses.round(court.cases(1, 0).speed().subList(0, 1), court);

            assertThat(round.fault()).isPresent();
            assertThat(uses.usage().cpuNanos()).isGreaterThanOrEqualTo(400 * MILLI);
        }
    }

    private static PreparedExercise prepared(String folder) {
        Exercise exercise = ((Reading.Read) ExerciseFolder.read(Path.of(folder))).exercise();
        return ((Preparation.Result.Prepared) new Preparation(compiler).prepare(exercise)).exercise();
    }

    private static Map<String, byte[]> compiled(PreparedExercise exercise, String source) {
        Trust trust = exercise.exercise().startsProcesses() ? Trust.LEARNER_PROCESS : Trust.LEARNER;
        Compilation compilation = compiler.compile(
                List.of(new SourceFile("Solution.java", source)),
                exercise.contract(),
                new CompileOptions(trust, false));
        return ((Compilation.Compiled) compilation).classes();
    }
}
