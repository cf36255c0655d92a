package dev.interleave.speedup;

import dev.interleave.box.protocol.Datum;
import dev.interleave.compile.Compilation;
import dev.interleave.compile.Compiler;
import dev.interleave.exercise.Approach;
import dev.interleave.exercise.Solutions;
import dev.interleave.exercise.Solutions.Solution;
import dev.interleave.judge.Court.Trial;
import dev.interleave.judge.CourtException;
import dev.interleave.judge.Finding;
import dev.interleave.judge.PreparedExercise;
import dev.interleave.judge.TimedUses;
import dev.interleave.judge.TimedUses.Round;
import dev.interleave.sandbox.Sandbox;
import dev.interleave.sandbox.SandboxUnavailableException;
import dev.interleave.speedup.Simulation.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Measure a submission with a stopwatch on this host, which informs and never scores: a busy host makes the parallel side lose.
 *
 * <p>Baseline, reference and submission run in a machine of their own each. After two rounds to warm up they take turns in shuffled order,
 * each round with fresh values, classes loaded inside the clock, real-time priority where the host allows it, and every result checked, until the interval is narrow or twelve rounds are
 * done. One job on a host measures at a time.
 */
public final class NativeMeasurement {
    private static final int WARM_UP = 2;
    private static final int LEAST_ROUNDS = 5;
    private static final int MOST_ROUNDS = 12;
    private static final double NARROW = 0.1;
    private static final long LEAST_NANOS = 250_000_000L;
    private static final int MOST_INPUTS = 24;
    private static final long PROBE_MILLIS = 120;

    private final Sandbox sandbox;
    private final Compiler compiler;
    private final Path directory;
    private final Consumer<String> progress;

    /**
     * @param dataDirectory holds the lock that keeps other jobs of this host from measuring at the same time
     * @param progress is told what takes long, a line each
     */
    public NativeMeasurement(Sandbox sandbox, Compiler compiler, Path dataDirectory, Consumer<String> progress) {
        this.sandbox = sandbox;
        this.compiler = compiler;
        this.directory = dataDirectory;
        this.progress = progress;
    }

    /**
     * What measuring came to.
     *
     * @param figures empty where nothing could be measured
     * @param findings cheats, and results that were wrong
     * @param reason why there are no figures, empty where there are
     */
    public record Result(Optional<Measured> figures, List<Finding> findings, String reason) {
        static Result not(String reason) {
            return new Result(Optional.empty(), List.of(), reason);
        }
    }

    private enum Side {
        BASELINE,
        REFERENCE,
        SUBMISSION
    }

    /** Measure; waits until no other job of this host does. */
    public Result measure(Task task) {
        try (HostLock lock = HostLock.take(directory)) {
            progress.accept("measuring on this host; this takes up to a minute");
            return measured(task);
        } catch (IOException e) {
            return Result.not("the lock of this host cannot be taken: " + e.getMessage());
        } catch (CourtException | SandboxUnavailableException e) {
            return Result.not(String.valueOf(e.getMessage()));
        }
    }

    private Result measured(Task task) throws CourtException {
        Solutions solutions = Solutions.of(task.exercise().exercise());
        Approach approach = RecognisedApproach.of(task.submission());
        Optional<Solution> reference = solutions
                .reference(approach)
                .or(() -> solutions.references().stream().findFirst());
        if (solutions.baseline().isEmpty() || reference.isEmpty()) {
            return Result.not("this exercise has nothing to compare with");
        }
        try (TimedUses baseline =
                        opened(task, compiled(task, solutions.baseline().get()));
                TimedUses compared = opened(task, compiled(task, reference.get()));
                TimedUses submission = opened(task, task.submission())) {
            var uses = new EnumMap<Side, TimedUses>(Side.class);
            uses.put(Side.BASELINE, baseline);
            uses.put(Side.REFERENCE, compared);
            uses.put(Side.SUBMISSION, submission);
            return new Rounds(task, uses).run();
        }
    }

    private TimedUses opened(Task task, Map<String, byte[]> classes) {
        return new TimedUses(sandbox, task.exercise(), classes);
    }

    private Map<String, byte[]> compiled(Task task, Solution solution) throws CourtException {
        PreparedExercise exercise = task.exercise();
        return switch (ReferenceRuns.compile(compiler, exercise, solution)) {
            case Compilation.Compiled(Map<String, byte[]> classes) -> classes;
            case Compilation.Refused(var problems) ->
                throw new CourtException("the reference " + solution.name() + " does not compile: "
                        + problems.getFirst().message());
            case Compilation.Unavailable(String reason) -> throw new CourtException(reason);
        };
    }

    /** The rounds of one measurement. */
    private static final class Rounds {
        private final Task task;
        private final Map<Side, TimedUses> uses;
        private final Random shuffle;
        private final HostLoad load = new HostLoad();
        private final List<Double> speedups = new ArrayList<>();
        private final List<Double> references = new ArrayList<>();
        private final List<Double> critical = new ArrayList<>();
        private int inputs = 1;
        private int burning;
        private boolean preferred = true;
        private long drawn;

        Rounds(Task task, Map<Side, TimedUses> uses) {
            this.task = task;
            this.uses = uses;
            this.shuffle = new Random(task.seed());
        }

        Result run() throws CourtException {
            for (int i = 0; i < WARM_UP; i++) {
                Optional<Finding> wrong = round(false);
                if (wrong.isPresent()) {
                    return new Result(Optional.empty(), List.of(wrong.get()), "");
                }
            }
            while (speedups.size() < MOST_ROUNDS && !isNarrow()) {
                Optional<Finding> wrong = round(true);
                if (wrong.isPresent()) {
                    return new Result(Optional.empty(), List.of(wrong.get()), "");
                }
            }
            return burning > 1
                    ? new Result(Optional.empty(), List.of(Cheat.BURNER.finding()), "")
                    : new Result(Optional.of(figures()), List.of(), "");
        }

        private boolean isNarrow() {
            return speedups.size() >= LEAST_ROUNDS && Ratios.of(speedups).width() < NARROW;
        }

        /** Let all three take their turn on the same fresh values, in an order of chance. */
        private Optional<Finding> round(boolean counts) throws CourtException {
            var order = new ArrayList<>(List.of(Side.values()));
            Collections.shuffle(order, shuffle);
            List<Trial> trials = fresh();
            var rounds = new EnumMap<Side, Round>(Side.class);
            for (Side side : order) {
                Round round = uses.get(side).round(trials, task.court());
                if (round.fault().isPresent() && side == Side.SUBMISSION) {
                    return Optional.of(
                            Cheat.WRONG_ROUND.finding(round.fault().get().message()));
                }
                rounds.put(side, round);
                preferred &= round.preferred();
                if (side == Side.SUBMISSION && burns()) {
                    burning++;
                }
            }
            long alone = rounds.get(Side.BASELINE).nanos();
            if (counts) {
                speedups.add((double) alone / rounds.get(Side.SUBMISSION).nanos());
                references.add((double) alone / rounds.get(Side.REFERENCE).nanos());
                long busiest = rounds.get(Side.SUBMISSION).criticalNanos();
                if (busiest > 0 && rounds.get(Side.BASELINE).criticalNanos() > 0) {
                    critical.add((double) rounds.get(Side.BASELINE).criticalNanos() / busiest);
                }
            } else {
                inputs = enough(alone);
            }
            return Optional.empty();
        }

        /** A round is long enough to be timed; each site belongs to one case. */
        private int enough(long alone) {
            boolean site = task.full().stream().anyMatch(trial -> !(trial.site() instanceof Datum.Null));
            return site ? 1 : (int) Math.clamp(inputs * LEAST_NANOS / Math.max(1, alone) + 1, 1, MOST_INPUTS);
        }

        private List<Trial> fresh() throws CourtException {
            var trials = new ArrayList<Trial>();
            while (trials.size() < inputs) {
                trials.addAll(
                        task.court().cases(task.seed() ^ 0x5EED + ++drawn, 0).speed());
            }
            return trials.subList(0, inputs);
        }

        /** Tell whether a submission whose call has returned goes on computing. */
        private boolean burns() {
            long before = uses.get(Side.SUBMISSION).usage().cpuNanos();
            if (before < 0) {
                return false;
            }
            try {
                Thread.sleep(PROBE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return uses.get(Side.SUBMISSION).usage().cpuNanos() - before > PROBE_MILLIS * 1_000_000 / 3;
        }

        private Measured figures() {
            Ratios own = Ratios.of(speedups);
            var doubts = new ArrayList<>(load.doubts());
            if (own.width() >= NARROW) {
                doubts.add("the rounds differ much from each other");
            }
            return new Measured(
                    Runtime.getRuntime().availableProcessors(),
                    speedups.size(),
                    rounded(own.median()),
                    rounded(own.low()),
                    rounded(own.high()),
                    rounded(Ratios.of(references).median()),
                    critical.isEmpty() ? 0 : rounded(Ratios.of(critical).median()),
                    "wall time" + (preferred ? " at real-time priority" : "") + ", classes loaded anew in each round",
                    doubts);
        }

        private static double rounded(double value) {
            return Math.round(value * 100) / 100.0;
        }
    }
}
