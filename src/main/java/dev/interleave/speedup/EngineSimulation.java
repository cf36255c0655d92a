package dev.interleave.speedup;

import dev.interleave.compile.Compiler;
import dev.interleave.exercise.Approach;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.Solutions;
import dev.interleave.exercise.Solutions.Solution;
import dev.interleave.exercise.Verdict;
import dev.interleave.judge.CourtException;
import dev.interleave.judge.Finding;
import dev.interleave.sandbox.Sandbox;
import dev.interleave.speedup.Contestant.Fault;
import dev.interleave.speedup.Contestant.Runs;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Simulate with the engine: the submission on all full sizes, beside the baseline and the reference of the same approach. */
public final class EngineSimulation implements Simulation {
    /** A submission may compute so many times what the baseline computes, and at least {@link #LEAST_WORK}, before it is stopped. */
    private static final long MOST_TIMES_THE_BASELINE = 20;

    private static final long LEAST_WORK = 2_000_000_000L;

    private final EngineSimulator simulator;
    private final ReferenceRuns references;

    /** Keep what references take below {@code dataDirectory}. */
    public EngineSimulation(Sandbox sandbox, Compiler compiler, SimulationRuntime runtime, Path dataDirectory) {
        this.simulator = new EngineSimulator(sandbox, runtime);
        this.references = new ReferenceRuns(simulator, compiler, runtime, dataDirectory.resolve("simulated"));
    }

    @Override
    public SpeedupReport simulate(Task task) {
        if (task.full().isEmpty()) {
            return SpeedupReport.notJudged("this exercise has no cases of full size");
        }
        try {
            return judged(task);
        } catch (CourtException e) {
            return SpeedupReport.notJudged(String.valueOf(e.getMessage()));
        }
    }

    private SpeedupReport judged(Task task) throws CourtException {
        Solutions solutions = Solutions.of(task.exercise().exercise());
        if (solutions.baseline().isEmpty()) {
            return SpeedupReport.notJudged("this exercise has no baseline to compare with");
        }
        Runs baseline = references.of(task.exercise(), solutions.baseline().get(), task.allCores(), task.court());
        if (!baseline.simulated()) {
            return SpeedupReport.notJudged("the baseline was not simulated: " + baseline.reason());
        }
        Contestant submission = Contestant.of(
                simulator,
                task.exercise(),
                task.submission(),
                task.full(),
                task.allCores(),
                task.seed(),
                Math.max(LEAST_WORK, MOST_TIMES_THE_BASELINE * baseline.work()),
                Set.of(),
                task.court());
        return judged(task, solutions, baseline, submission);
    }

    private SpeedupReport judged(Task task, Solutions solutions, Runs baseline, Contestant submission)
            throws CourtException {
        Optional<Finding> cheat = cheat(task);
        if (cheat.isPresent()) {
            return new SpeedupReport(Verdict.FORBIDDEN, 0, List.of(cheat.get()), "", Optional.empty());
        }
        if (submission.exceeded()) {
            return tooMuchWork("It computes more than " + MOST_TIMES_THE_BASELINE
                    + " times what the sequential solution computes, and was stopped.");
        }
        Optional<Fault> fault = submission.fault();
        if (fault.isPresent()) {
            return failed(fault.get().verdict(), fault.get().message());
        }
        Approach approach = RecognisedApproach.of(task.submission(), submission.startsProcesses());
        Runs own = submission.runs(task.allCores());
        if (!own.simulated()) {
            return SpeedupReport.notJudged(own.reason());
        }
        Map<Solution, Runs> others = others(task, solutions, baseline);
        Optional<Solution> comparable =
                comparable(others, approach, task.exercise().exercise(), scoredPlaces(task));
        if (comparable.isEmpty()) {
            return SpeedupReport.notJudged("no reference solution could be simulated: "
                    + others.values().stream().map(Runs::reason).findFirst().orElse("there is none"));
        }
        return new Comparison(task, approach, baseline, submission, others, comparable.get()).report();
    }

    /** Where no points are to be had nobody cheats. */
    private Optional<Finding> cheat(Task task) throws CourtException {
        return task.exercise().exercise().speedup().counts()
                ? new Repetition(simulator, task).cheat()
                : Optional.empty();
    }

    /** The plainest reference of each approach. */
    private Map<Solution, Runs> others(Task task, Solutions solutions, Runs baseline) throws CourtException {
        var runs = new LinkedHashMap<Solution, Runs>();
        for (Approach approach : Approach.values()) {
            Optional<Solution> reference = solutions
                    .reference(approach)
                    .filter(each -> !each.equals(solutions.baseline().orElse(null)));
            if (reference.isPresent()) {
                Runs taken = references.of(task.exercise(), reference.get(), task.allCores(), task.court());
                runs.put(reference.get(), taken);
            }
        }
        return runs;
    }

    /** The reference of the same approach if there is one that was simulated, else the fastest of the accepted approaches. */
    private static Optional<Solution> comparable(
            Map<Solution, Runs> others, Approach approach, Exercise exercise, List<Integer> at) {
        List<Solution> simulated = others.keySet().stream()
                .filter(each -> others.get(each).simulated())
                .toList();
        return simulated.stream()
                .filter(each -> each.approach() == approach)
                .findFirst()
                .or(() -> simulated.stream()
                        .filter(each -> exercise.approaches().contains(each.approach()))
                        .min(Comparator.comparingLong(each -> together(others.get(each), at))));
    }

    private static long together(Runs runs, List<Integer> at) {
        return at.stream().mapToLong(runs.makespans()::get).sum();
    }

    private static List<Integer> scoredPlaces(Task task) {
        return task.scored().stream().map(task.allCores()::indexOf).toList();
    }

    private static SpeedupReport tooMuchWork(String message) {
        return failed(Verdict.TOO_SLOW, message);
    }

    private static SpeedupReport failed(Verdict verdict, String message) {
        return new SpeedupReport(verdict, 0, List.of(Finding.of(verdict, message, null, 0)), "", Optional.empty());
    }
}
