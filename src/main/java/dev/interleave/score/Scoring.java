package dev.interleave.score;

import dev.interleave.exercise.Rubric;
import dev.interleave.exercise.Verdict;
import dev.interleave.judge.JudgeReport;
import dev.interleave.race.RaceReport;
import dev.interleave.score.Scorecard.Part;
import dev.interleave.speedup.SpeedupReport;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Give points by an exercise's rubric.
 *
 * <p>Correctness earns the share of planned cases that passed. Every other part earns its points in the same proportion,
 * unless a fault of its kind was found: then it earns nothing. So a program that does nothing is not rewarded for doing it
 * without races. A part that could not be judged costs nothing.
 */
public final class Scoring {
    private static final Set<Verdict> RACES =
            EnumSet.of(Verdict.DATA_RACE, Verdict.DEADLOCK, Verdict.LOST_WAKE_UP, Verdict.LIVELOCK);
    /** What a case finds too slow has kept a core busy for nothing; how much faster it gets on more cores is another part's. */
    private static final Set<Verdict> WASTE =
            EnumSet.of(Verdict.LEAK, Verdict.MEMORY_LIMIT, Verdict.OUTPUT_LIMIT, Verdict.TOO_SLOW);

    private Scoring() {}

    /** Score a submission that never ran. */
    public static Scorecard refused(Rubric rubric, Verdict verdict) {
        var parts = new ArrayList<Part>();
        for (Named part : named(rubric)) {
            int score = verdict == Verdict.INCONCLUSIVE ? part.points() : 0;
            parts.add(new Part(part.name(), score, part.points(), verdict));
        }
        return new Scorecard(verdict, parts);
    }

    /**
     * Score a submission that ran.
     *
     * @param race empty where interleavings were not to be explored
     * @param speedup empty where speed was not to be judged
     */
    public static Scorecard of(
            Rubric rubric, JudgeReport judged, Optional<RaceReport> race, Optional<SpeedupReport> speedup) {
        Set<Verdict> natively = EnumSet.noneOf(Verdict.class);
        judged.cases().forEach(result -> natively.add(result.verdict()));
        Set<Verdict> explored = explored(race);
        // Real threads hang or don't, as it happens; exploring tells why.
        if (explored.contains(Verdict.LOST_WAKE_UP) && natively.remove(Verdict.DEADLOCK)) {
            natively.add(Verdict.LOST_WAKE_UP);
        }
        Set<Verdict> slow = EnumSet.noneOf(Verdict.class);
        boolean counts = rubric.speedup() > 0;
        speedup.filter(report -> counts && report.notJudged().isEmpty())
                .ifPresent(report -> slow.add(report.verdict()));
        double share = share(judged);
        var parts = new ArrayList<Part>();
        for (Named part : named(rubric)) {
            parts.add(
                    switch (part.name()) {
                        case "correctness" -> correctness(part, natively, share);
                        case "race-freedom" ->
                            part(part, races(natively, explored), share, race.map(RaceReport::notJudged));
                        case "speedup" -> speedup(part, slow, share, speedup);
                        default -> part(part, only(WASTE, natively, explored), share, Optional.empty());
                    });
        }
        Verdict verdict =
                Stream.of(natively, explored, slow).flatMap(Set::stream).reduce(Verdict.ACCEPTED, Verdict::orWorse);
        return new Scorecard(verdict, parts);
    }

    private static Set<Verdict> explored(Optional<RaceReport> race) {
        Set<Verdict> explored = EnumSet.noneOf(Verdict.class);
        race.filter(report -> report.notJudged().isEmpty()).ifPresent(report -> {
            explored.add(report.verdict());
            report.findings().forEach(finding -> explored.add(finding.kind()));
        });
        return explored;
    }

    /** What only some interleavings show is a fault of synchronisation, whatever it looks like: a wrong result too. */
    private static Set<Verdict> races(Set<Verdict> natively, Set<Verdict> explored) {
        Set<Verdict> faults = only(RACES, natively);
        faults.addAll(explored);
        faults.removeAll(WASTE);
        faults.removeAll(EnumSet.of(Verdict.ACCEPTED, Verdict.INCONCLUSIVE));
        return faults;
    }

    @SafeVarargs
    private static Set<Verdict> only(Set<Verdict> kinds, Set<Verdict>... seen) {
        Set<Verdict> faults = EnumSet.noneOf(Verdict.class);
        for (Set<Verdict> each : seen) {
            faults.addAll(each);
        }
        faults.retainAll(kinds);
        return faults;
    }

    private record Named(String name, int points) {}

    private static List<Named> named(Rubric rubric) {
        var all = List.of(
                new Named("correctness", rubric.correctness()),
                new Named("race-freedom", rubric.raceFreedom()),
                new Named("speedup", rubric.speedup()),
                new Named("resources", rubric.resources()));
        return all.stream().filter(part -> part.points() > 0).toList();
    }

    private static double share(JudgeReport judged) {
        long passed = judged.cases().stream()
                .filter(result -> isRight(result.verdict()))
                .count();
        return judged.planned() == 0 ? 0 : (double) passed / judged.planned();
    }

    /** A case whose result is right counts for correctness though it wasted something. */
    private static boolean isRight(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED, LEAK, TOO_SLOW, INCONCLUSIVE -> true;
            default -> false;
        };
    }

    private static Part correctness(Named part, Set<Verdict> seen, double share) {
        Verdict worst = seen.stream().filter(verdict -> !isRight(verdict)).reduce(Verdict.ACCEPTED, Verdict::orWorse);
        return new Part(part.name(), points(part, share), part.points(), worst);
    }

    private static Part part(Named part, Set<Verdict> faults, double share, Optional<String> notJudged) {
        Optional<Verdict> fault = faults.stream().reduce(Verdict::orWorse);
        if (fault.isPresent()) {
            return new Part(part.name(), 0, part.points(), fault.get());
        }
        boolean unknown = notJudged.filter(reason -> !reason.isEmpty()).isPresent();
        return new Part(
                part.name(), points(part, share), part.points(), unknown ? Verdict.INCONCLUSIVE : Verdict.ACCEPTED);
    }

    /** Whatever the simulation found costs this part; the share of the points is known to a point at best, so it is rounded. */
    private static Part speedup(Named part, Set<Verdict> found, double share, Optional<SpeedupReport> speedup) {
        Set<Verdict> faults = EnumSet.noneOf(Verdict.class);
        faults.addAll(found);
        faults.removeAll(EnumSet.of(Verdict.ACCEPTED, Verdict.INCONCLUSIVE));
        Optional<Verdict> fault = faults.stream().reduce(Verdict::orWorse);
        double earned = speedup.map(SpeedupReport::share).orElse(1.0);
        boolean judged = speedup.filter(report -> report.notJudged().isEmpty()).isPresent();
        return new Part(
                part.name(),
                (int) Math.round(part.points() * share * earned),
                part.points(),
                fault.orElse(judged ? Verdict.ACCEPTED : Verdict.INCONCLUSIVE));
    }

    private static int points(Named part, double share) {
        return (int) Math.floor(part.points() * share + 1e-9);
    }
}
