package dev.interleave.grading;

import dev.interleave.exercise.FolderProblem;
import dev.interleave.exercise.Verdict;
import dev.interleave.grading.SelfTest.Outcome;
import dev.interleave.race.Rung;
import dev.interleave.race.RungSchedule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Hold the sizes of a probe against what they are for: all interleavings of each small size are run for some reference, and each planted
 * mistake of synchronisation shows at one of them. Only then does a pass say that there is no such mistake.
 *
 * <p>Mistakes of other kinds are about values, real time, or the number of threads or processes, which need no interleaving. Nor does this ask
 * anything of what could not be explored at all (exercises without {@code race.schedules}) or is never searched ({@code race.budget} 0: probes
 * with child processes).
 */
final class ProbeSizes {
    private static final Set<Verdict> KINDS =
            Set.of(Verdict.DATA_RACE, Verdict.DEADLOCK, Verdict.LOST_WAKE_UP, Verdict.LIVELOCK);
    private static final String FILE = "grading/Cases.java";

    private ProbeSizes() {}

    /** Tell what is wrong with the sizes, as far as some reference was accepted. */
    static List<FolderProblem> problems(List<Outcome> outcomes) {
        Map<Integer, String> sizes = new LinkedHashMap<>();
        Map<Integer, String> open = new LinkedHashMap<>();
        for (Outcome outcome : accepted(outcomes)) {
            for (int i = 0; i < outcome.rungs().size(); i++) {
                Rung rung = outcome.rungs().get(i);
                sizes.put(i, rung.name());
                if (!rung.exhausted() && !rung.drawn()) {
                    open.putIfAbsent(i, rung.open());
                }
            }
        }
        if (sizes.isEmpty() || !isSearched(outcomes)) {
            return List.of();
        }
        var problems = new ArrayList<FolderProblem>();
        var exhausted = exhausted(outcomes);
        open.keySet().removeAll(exhausted);
        open.forEach((size, reason) -> problems.add(tooLarge(sizes.get(size), reason)));
        outcomes.forEach(outcome -> unsettled(outcome, exhausted).ifPresent(problems::add));
        return problems;
    }

    /** Tell whether a mistake of synchronisation was seen at a size only at which schedules are only drawn. */
    static boolean isDrawnOnly(Outcome outcome) {
        return isMistake(outcome)
                && !outcome.schedule().isEmpty()
                && outcome.rungs()
                        .get(RungSchedule.parse(outcome.schedule()).rung())
                        .drawn();
    }

    private static List<Outcome> accepted(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.expected() == Verdict.ACCEPTED && outcome.isAsExpected())
                .toList();
    }

    /** Tell whether any size is searched at all. */
    private static boolean isSearched(List<Outcome> outcomes) {
        return accepted(outcomes).stream()
                .flatMap(outcome -> outcome.rungs().stream())
                .anyMatch(rung -> !rung.drawn());
    }

    private static boolean isMistake(Outcome outcome) {
        return KINDS.contains(outcome.expected())
                && outcome.isAsExpected()
                && !outcome.rungs().isEmpty();
    }

    /** Return the places of the sizes that were exhausted for some reference. */
    private static Set<Integer> exhausted(List<Outcome> outcomes) {
        var places = new HashSet<Integer>();
        for (Outcome outcome : accepted(outcomes)) {
            for (int i = 0; i < outcome.rungs().size(); i++) {
                if (outcome.rungs().get(i).exhausted()) {
                    places.add(i);
                }
            }
        }
        return places;
    }

    private static FolderProblem tooLarge(String size, String reason) {
        return new FolderProblem(
                FILE,
                0,
                "not all interleavings of `" + size + "` in ladder() can be run for any reference: " + reason
                        + ". Make it smaller, or give it in large().");
    }

    private static Optional<FolderProblem> unsettled(Outcome outcome, Set<Integer> exhausted) {
        if (!isMistake(outcome)) {
            return Optional.empty();
        }
        if (outcome.schedule().isEmpty()) {
            return Optional.of(new FolderProblem(
                    FILE,
                    0,
                    "no size of the probe shows " + outcome.reference()
                            + " where interleavings are explored; it is seen on real"
                            + " threads only. Put a size into ladder() at which it shows."));
        }
        int size = RungSchedule.parse(outcome.schedule()).rung();
        return exhausted.contains(size)
                ? Optional.empty()
                : Optional.of(new FolderProblem(
                        FILE,
                        0,
                        "no size of the probe settles " + outcome.reference() + ": it shows only at size "
                                + (size + 1) + " (`" + outcome.rungs().get(size).name() + "`), of which not all"
                                + " interleavings can be run for any reference. Put a size with fewer threads or steps into"
                                + " ladder() at which this mistake shows."));
    }
}
