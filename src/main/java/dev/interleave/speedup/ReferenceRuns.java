package dev.interleave.speedup;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interleave.compile.Compilation;
import dev.interleave.compile.CompileOptions;
import dev.interleave.compile.CompileOptions.Trust;
import dev.interleave.compile.Compiler;
import dev.interleave.exercise.Solutions.Solution;
import dev.interleave.exercise.Verdict;
import dev.interleave.judge.Court;
import dev.interleave.judge.Court.Trial;
import dev.interleave.judge.CourtException;
import dev.interleave.judge.PreparedExercise;
import dev.interleave.speedup.Contestant.Runs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Simulate the working solutions of exercises, each once: what they took is kept on disk, by exercise version, sources and engine.
 *
 * <p>They are simulated with cases of a fixed seed; an exercise's cases of full size differ in their values only.
 */
final class ReferenceRuns {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = 5;

    private final EngineSimulator simulator;
    private final Compiler compiler;
    private final SimulationRuntime runtime;
    private final Path directory;

    ReferenceRuns(EngineSimulator simulator, Compiler compiler, SimulationRuntime runtime, Path directory) {
        this.simulator = simulator;
        this.compiler = compiler;
        this.runtime = runtime;
        this.directory = directory;
    }

    /** Give what a solution takes on each number of cores. */
    Runs of(PreparedExercise exercise, Solution solution, List<Integer> cores, Court court) throws CourtException {
        try {
            Path file = directory.resolve(key(exercise, solution, cores) + ".json");
            if (Files.exists(file)) {
                return JSON.readValue(file.toFile(), Runs.class);
            }
            Runs runs = simulate(exercise, solution, cores, court);
            if (runs.simulated()) {
                keep(file, runs);
            }
            return runs;
        } catch (IOException e) {
            return Runs.not("what the reference took cannot be kept: " + e.getMessage());
        }
    }

    private Runs simulate(PreparedExercise exercise, Solution solution, List<Integer> cores, Court court)
            throws CourtException {
        Compilation compilation = compile(compiler, exercise, solution);
        return switch (compilation) {
            case Compilation.Compiled(Map<String, byte[]> classes) -> simulate(exercise, classes, cores, court);
            case Compilation.Refused(var problems) ->
                Runs.not("it does not compile: " + problems.getFirst().message());
            case Compilation.Unavailable(String reason) -> Runs.not(reason);
        };
    }

    private Runs simulate(PreparedExercise exercise, Map<String, byte[]> classes, List<Integer> cores, Court court)
            throws CourtException {
        List<Trial> trials = court.cases(SEED, 0).speed();
        Contestant contestant = Contestant.of(
                simulator,
                exercise,
                classes,
                trials,
                cores,
                SEED,
                SimulationRequest.DEFAULT_MOST_WORK,
                Set.of(Verdict.NOT_CONCURRENT),
                court);
        return contestant
                .fault()
                .map(fault -> Runs.not("its result was not accepted: " + fault.message()))
                .orElseGet(() -> contestant.runs(cores));
    }

    /** Compile a working solution as a learner's would be. */
    static Compilation compile(Compiler compiler, PreparedExercise exercise, Solution solution) {
        Trust trust = exercise.exercise().startsProcesses() ? Trust.LEARNER_PROCESS : Trust.LEARNER;
        return compiler.compile(
                solution.sources(),
                exercise.contract(),
                new CompileOptions(trust, exercise.exercise().preview()));
    }

    private void keep(Path file, Runs runs) throws IOException {
        Files.createDirectories(directory);
        Path part = Files.createTempFile(directory, "part", ".json");
        JSON.writeValue(part.toFile(), runs);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private String key(PreparedExercise exercise, Solution solution, List<Integer> cores) throws IOException {
        var text = new StringBuilder(runtime.key())
                .append('\0')
                .append(exercise.exercise().slug())
                .append('\0')
                .append(exercise.exercise().version())
                .append('\0')
                .append(cores);
        solution.sources()
                .forEach(source ->
                        text.append('\0').append(source.path()).append('\0').append(source.text()));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return exercise.exercise().slug() + "-" + solution.name() + "-"
                    + HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
