package dev.interleave.speedup;

import dev.interleave.exercise.Approach;
import dev.interleave.exercise.Solutions.Solution;
import dev.interleave.exercise.Verdict;
import dev.interleave.judge.Finding;
import dev.interleave.speedup.Contestant.Runs;
import dev.interleave.speedup.Simulated.OnCores;
import dev.interleave.speedup.Simulation.Task;
import dev.interleave.speedup.Speedup.CoreTime;
import dev.interleave.speedup.Speedup.Curve;
import dev.interleave.speedup.Speedup.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares a simulated submission with the baseline and the references. */
final class Comparison {
    /** More work than this many times the baseline's has to be explained by the reference. */
    private static final double MOST_WORK = 1.5;

    private final Task task;
    private final Approach approach;
    private final Runs baseline;
    private final Contestant submission;
    private final Runs own;
    private final Map<Solution, Runs> others;
    private final Solution reference;
    private final List<Integer> cores;

    Comparison(
            Task task,
            Approach approach,
            Runs baseline,
            Contestant submission,
            Map<Solution, Runs> others,
            Solution reference) {
        this.task = task;
        this.approach = approach;
        this.baseline = baseline;
        this.submission = submission;
        this.cores = task.allCores();
        this.own = submission.runs(cores);
        this.others = others;
        this.reference = reference;
    }

    SpeedupReport report() {
        int shown = shownCores();
        OnCores run = submission.longest(shown).orElseThrow();
        Set<String> submitted = task.submission().keySet();
        var timeline = new Timeline(run, submitted);
        CoreTime time = timeline.coreTime(neededBy(run));
        Limit limit = Limit.of(run, time, submitted);
        SpeedupScore score = SpeedupScore.of(
                speedupsAt(own, task.scored()),
                speedupsAt(others.get(reference), task.scored()),
                speedupsAt(others.get(reference), List.of(cores.getFirst())).getFirst(),
                limit.lockHeavy());
        Optional<String> waste = waste();
        double share = waste.isPresent() ? 0 : score.share();
        Verdict verdict = waste.isPresent() ? Verdict.TOO_SLOW : score.verdict();
        var speedup = new Speedup(
                cores,
                task.scored(),
                approach.slug(),
                reference.name(),
                share,
                curves(),
                own.work(),
                own.span(),
                ceiling(),
                shown,
                run.makespan(),
                time,
                limit.sentence(),
                limit.file(),
                limit.line(),
                timeline.lanes(),
                timeline.moreLanes(),
                score.notes());
        return new SpeedupReport(verdict, share, findings(verdict, waste, limit), "", Optional.of(speedup));
    }

    /** The picture is taken in the middle of the scored numbers of cores, where lanes are few and cores enough. */
    private int shownCores() {
        List<Integer> candidates = task.scored().isEmpty() ? cores : task.scored();
        return candidates.get(candidates.size() / 2);
    }

    /** What the baseline computes of the work of one full size, taken to be the same share as of all together. */
    private long neededBy(OnCores run) {
        return own.work() == 0 ? 0 : (long) ((double) baseline.work() / own.work() * run.work());
    }

    private List<Finding> findings(Verdict verdict, Optional<String> waste, Limit limit) {
        if (verdict == Verdict.ACCEPTED) {
            return List.of();
        }
        String message = waste.orElseGet(() -> tooSlow() + " " + limit.sentence());
        return List.of(Finding.of(verdict, message, limit.file(), limit.line()));
    }

    private String tooSlow() {
        return "On " + listed(task.scored().stream().map(String::valueOf).toList()) + " cores it is "
                + listed(numbers(own)) + " times as fast as the sequential solution; the reference is "
                + listed(numbers(others.get(reference))) + " times as fast.";
    }

    private List<String> numbers(Runs runs) {
        return speedupsAt(runs, task.scored()).stream()
                .map(value -> String.format(Locale.ROOT, "%.2f", value))
                .toList();
    }

    private static String listed(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    /** Say that it computes much more than is needed, unless the reference does so too, it does not matter, or it is as fast all the same. */
    private Optional<String> waste() {
        if (keepsUp()) {
            return Optional.empty();
        }
        long needed = Math.max(baseline.work(), others.get(reference).work());
        long alone = baseline.makespans().getFirst();
        boolean matters = own.work() - needed > alone / 10;
        if (own.work() <= MOST_WORK * needed || !matters) {
            return Optional.empty();
        }
        OnCores run = submission.longest(shownCores()).orElseThrow();
        String times = String.format(
                Locale.ROOT,
                "It computes %.1f times as much as the sequential solution",
                (double) own.work() / Math.max(1, baseline.work()));
        return Optional.of(times
                + Extra.cause(run, run.work() - neededBy(run))
                        .map(cause -> ", most of that for " + cause)
                        .orElse(". Does every thread do all the work, or wait by spinning?"));
    }

    /** Tell whether it takes no longer than the reference on any scored number of cores. */
    private boolean keepsUp() {
        List<Long> references = others.get(reference).makespans();
        return task.scored().stream()
                .map(cores::indexOf)
                .allMatch(at -> own.makespans().get(at) <= references.get(at));
    }

    private List<Curve> curves() {
        var curves = new ArrayList<Curve>();
        curves.add(curve(Role.SUBMISSION, "submission", approach, own));
        curves.add(curve(
                Role.BASELINE,
                task.exercise().exercise().speedup().baseline().slug(),
                task.exercise().exercise().speedup().baseline(),
                baseline));
        others.forEach((solution, runs) -> curves.add(curve(
                solution.equals(reference) ? Role.REFERENCE : Role.ALTERNATIVE,
                solution.name(),
                solution.approach(),
                runs)));
        return curves;
    }

    private Curve curve(Role role, String name, Approach carrier, Runs runs) {
        return new Curve(
                role,
                name,
                carrier.slug(),
                runs.makespans(),
                runs.simulated() ? speedupsAt(runs, cores) : List.of(),
                runs.work(),
                runs.span(),
                runs.reason());
    }

    /** How many times as fast as the baseline is on one core. */
    private List<Double> speedupsAt(Runs runs, List<Integer> wanted) {
        long alone = baseline.makespans().getFirst();
        return wanted.stream()
                .map(each -> runs.makespans().get(cores.indexOf(each)))
                .map(makespan -> rounded((double) alone / Math.max(1, makespan)))
                .toList();
    }

    /** INVARIANT: never below what was reached, because no makespan is less than the least span, or the least work by the cores. */
    private List<Double> ceiling() {
        long alone = baseline.makespans().getFirst();
        return cores.stream()
                .map(each -> Math.max(1, Math.max(own.span(), own.leastWork() / each)))
                .map(least -> rounded((double) alone / least))
                .toList();
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
