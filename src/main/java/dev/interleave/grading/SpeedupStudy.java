package dev.interleave.grading;

import dev.interleave.compile.Compilation;
import dev.interleave.compile.CompileProblem;
import dev.interleave.compile.Compiler;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.Verdict;
import dev.interleave.judge.Court;
import dev.interleave.judge.CourtException;
import dev.interleave.judge.Finding;
import dev.interleave.judge.Preparation;
import dev.interleave.judge.PreparedExercise;
import dev.interleave.sandbox.Sandbox;
import dev.interleave.sandbox.SandboxUnavailableException;
import dev.interleave.speedup.Measured;
import dev.interleave.speedup.NativeMeasurement;
import dev.interleave.speedup.Simulation;
import dev.interleave.speedup.SpeedupReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answer the question of speed alone: compile, simulate and, if asked to, measure. Judges nothing else. */
public final class SpeedupStudy {
    private final Sandbox sandbox;
    private final Compiler compiler;
    private final PreparedExercises prepared;
    private final Simulation simulation;
    private final Optional<NativeMeasurement> measurement;
    private final Seeds seeds;

    /**
     * @param measurement also measures on this host; empty to simulate only
     */
    public SpeedupStudy(
            Sandbox sandbox,
            Compiler compiler,
            Simulation simulation,
            Optional<NativeMeasurement> measurement,
            Seeds seeds) {
        this.sandbox = sandbox;
        this.compiler = compiler;
        this.prepared = new PreparedExercises(new Preparation(compiler));
        this.simulation = simulation;
        this.measurement = measurement;
        this.seeds = seeds;
    }

    /**
     * Study a submission to an exercise whose speed is judged.
     *
     * @param cores numbers of simulated cores besides those that are scored
     */
    public SpeedupAnswer study(GradingRequest request, List<Integer> cores) {
        long seed = seeds.of(request);
        try {
            return switch (prepared.of(request.exercise())) {
                case Preparation.Result.Prepared(PreparedExercise ready) -> compiled(request, ready, cores, seed);
                case Preparation.Result.Refused(var problems) ->
                    notJudged(request, seed, "the exercise's own code does not compile: " + problems.getFirst());
                case Preparation.Result.Unavailable(String reason) -> notJudged(request, seed, reason);
            };
        } catch (CourtException | SandboxUnavailableException e) {
            return notJudged(request, seed, String.valueOf(e.getMessage()));
        }
    }

    private SpeedupAnswer compiled(GradingRequest request, PreparedExercise ready, List<Integer> cores, long seed)
            throws CourtException {
        return switch (SubmissionCompiling.compile(compiler, ready, request.sources())) {
            case Compilation.Compiled(Map<String, byte[]> classes) -> studied(request, ready, classes, cores, seed);
            case Compilation.Refused(List<CompileProblem> problems) -> refused(request.exercise(), seed, problems);
            case Compilation.Unavailable(String reason) -> notJudged(request, seed, reason);
        };
    }

    private SpeedupAnswer studied(
            GradingRequest request, PreparedExercise ready, Map<String, byte[]> classes, List<Integer> cores, long seed)
            throws CourtException {
        try (Court court = Court.open(sandbox, ready)) {
            var full = court.cases(seed, ready.exercise().cases().random()).speed();
            var task = new Simulation.Task(ready, classes, full, cores, seed, court);
            SpeedupReport report = simulation.simulate(task);
            List<Finding> findings = new ArrayList<>(report.findings());
            Optional<Measured> measured = Optional.empty();
            if (measurement.isPresent()) {
                NativeMeasurement.Result result = measurement.get().measure(task);
                findings.addAll(result.findings());
                measured = result.figures();
                if (!result.reason().isEmpty()) {
                    findings.add(Finding.of(Verdict.INCONCLUSIVE, "It was not measured: " + result.reason(), null, 0));
                }
            }
            Verdict verdict = result(report, findings);
            return new SpeedupAnswer(
                    ready.exercise().slug(),
                    verdict,
                    verdict == Verdict.FORBIDDEN ? 0 : report.share(),
                    Long.toString(seed),
                    report.notJudged(),
                    findings,
                    report.speedup().orElse(null),
                    measured.orElse(null));
        }
    }

    /** A stopwatch that could not be read is no verdict; a cheat that it found is. */
    private static Verdict result(SpeedupReport report, List<Finding> findings) {
        return findings.stream()
                .map(Finding::kind)
                .filter(kind -> kind != Verdict.INCONCLUSIVE)
                .reduce(report.verdict(), Verdict::orWorse);
    }

    private static SpeedupAnswer refused(Exercise exercise, long seed, List<CompileProblem> problems) {
        var findings = new ArrayList<Finding>();
        Verdict verdict = Verdict.ACCEPTED;
        for (CompileProblem problem : problems) {
            Verdict kind = Verdict.valueOf(problem.kind().name());
            verdict = verdict.orWorse(kind);
            findings.add(Finding.at(kind, problem.message(), problem.file(), problem.line(), problem.column()));
        }
        return new SpeedupAnswer(exercise.slug(), verdict, 0, Long.toString(seed), "", findings, null, null);
    }

    private static SpeedupAnswer notJudged(GradingRequest request, long seed, String reason) {
        return new SpeedupAnswer(
                request.exercise().slug(), Verdict.INCONCLUSIVE, 1, Long.toString(seed), reason, List.of(), null, null);
    }
}
