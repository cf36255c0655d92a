package dev.interleave.speedup;

import dev.interleave.box.protocol.Datum;
import dev.interleave.exercise.Verdict;
import dev.interleave.judge.Court;
import dev.interleave.judge.Court.Decision;
import dev.interleave.judge.Court.OutsideView;
import dev.interleave.judge.Court.Trial;
import dev.interleave.judge.CourtException;
import dev.interleave.judge.PreparedExercise;
import dev.interleave.speedup.Simulated.OnCores;
import dev.interleave.speedup.SimulationRequest.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Hold what one solution took on all full sizes, and whether its results were right.
 *
 * @param simulated one for each full size
 * @param fault what the court said of the first wrong result
 */
record Contestant(List<Simulated> simulated, Optional<Fault> fault) {
    /** A wrong result of a run, or an exception instead of one. */
    record Fault(Verdict verdict, String message) {}

    Contestant {
        simulated = List.copyOf(simulated);
    }

    /**
     * Simulate a solution through the exercise's probe.
     *
     * @param mostWork bounds the work of one run, in virtual ns
     * @param excused faults that do not matter, such as that the baseline is not concurrent
     */
    static Contestant of(
            EngineSimulator simulator,
            PreparedExercise exercise,
            Map<String, byte[]> classes,
            List<Trial> trials,
            List<Integer> cores,
            long seed,
            long mostWork,
            Set<Verdict> excused,
            Court court)
            throws CourtException {
        Map<String, byte[]> all = new HashMap<>(exercise.boxClasses());
        all.putAll(classes);
        var use = new Use.OfProbe(trials.stream().map(Trial::input).toList());
        Set<String> timed = new HashSet<>(classes.keySet());
        List<Simulated> simulated = simulator.simulate(new SimulationRequest(all, use, timed, cores, seed, mostWork));
        return new Contestant(
                simulated, fault(simulated, trials, court).filter(fault -> !excused.contains(fault.verdict())));
    }

    private static Optional<Fault> fault(List<Simulated> simulated, List<Trial> trials, Court court)
            throws CourtException {
        for (int i = 0; i < simulated.size(); i++) {
            for (OnCores run : simulated.get(i).runs()) {
                if (!run.ending().equals("COMPLETED")) {
                    continue;
                }
                Optional<Fault> fault = fault(run, trials.get(i), court);
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Fault> fault(OnCores run, Trial trial, Court court) throws CourtException {
        String where = " (" + trial.name() + ", on " + run.cores() + (run.cores() == 1 ? " core)" : " cores)");
        if (threw(run)) {
            return Optional.empty();
        }
        Decision decision = court.rule(trial.input(), run.observation(), OutsideView.ofExploration());
        return decision.verdict() == Verdict.ACCEPTED
                ? Optional.empty()
                : Optional.of(new Fault(decision.verdict(), decision.message() + where));
    }

    /** A probe without an observation has thrown: whose fault that is, a native run can tell better. */
    private static boolean threw(OnCores run) {
        return run.observation() instanceof Datum.Null && !run.failures().isEmpty();
    }

    /** Say why it was not simulated, empty if it was. */
    String reason() {
        Optional<String> thrown = simulated.stream()
                .flatMap(each -> each.runs().stream())
                .filter(Contestant::threw)
                .map(run -> "at full size the call ended with " + run.failures().getFirst())
                .findFirst();
        return thrown.orElseGet(this::unsimulated);
    }

    private String unsimulated() {
        return simulated.stream()
                .filter(each -> !each.simulated())
                .map(each -> each.reason().isEmpty() ? "nothing was simulated" : each.reason())
                .findFirst()
                .orElse("");
    }

    /** Tell whether it started a child process. */
    boolean startsProcesses() {
        return simulated.stream().anyMatch(each -> each.children() > 0);
    }

    /** Tell whether it computed more than it may. */
    boolean exceeded() {
        return simulated.stream()
                .flatMap(each -> each.runs().stream())
                .anyMatch(run -> run.ending().equals("LIMIT"));
    }

    /** Add up the full sizes. */
    Runs runs(List<Integer> cores) {
        String reason = reason();
        if (!reason.isEmpty()) {
            return Runs.not(reason);
        }
        var makespans = new ArrayList<Long>();
        for (int each : cores) {
            makespans.add(simulated.stream()
                    .mapToLong(one -> one.on(each).map(OnCores::makespan).orElse(0L))
                    .sum());
        }
        long work = simulated.stream()
                .mapToLong(one -> one.runs().getFirst().work())
                .sum();
        long leastWork = simulated.stream().mapToLong(Simulated::leastWork).sum();
        long span = simulated.stream().mapToLong(Simulated::leastSpan).sum();
        return new Runs(makespans, work, leastWork, span, "");
    }

    /** Give the run of the longest full size on a number of cores. */
    Optional<OnCores> longest(int cores) {
        return simulated.stream()
                .flatMap(one -> one.on(cores).stream())
                .max((left, right) -> Long.compare(left.makespan(), right.makespan()));
    }

    /**
     * What all full sizes took together.
     *
     * @param makespans ns, one for each number of cores
     * @param work on the least number of cores
     * @param leastWork the least on any number of cores
     * @param span the longest chain of steps; no makespan is less
     * @param reason why it was not simulated; the rest is empty then
     */
    record Runs(List<Long> makespans, long work, long leastWork, long span, String reason) {
        Runs {
            makespans = List.copyOf(makespans);
        }

        static Runs not(String reason) {
            return new Runs(List.of(), 0, 0, 0, reason);
        }

        boolean simulated() {
            return reason.isEmpty();
        }
    }
}
