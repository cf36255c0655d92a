package dev.interleave.grading;

import dev.interleave.exercise.FolderProblem;
import dev.interleave.exercise.Verdict;
import dev.interleave.grading.SelfTest.Outcome;
import dev.interleave.race.RungSchedule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tell which mistakes of synchronisation do not show at a size of the probe that is so small that all of its interleavings are run for a
 * correct solution: only then does a pass say that there is no such mistake. What is seen on real threads needs no size.
 */
final class ProbeSizes {
    private static final Set<Verdict> KINDS =
            Set.of(Verdict.DATA_RACE, Verdict.DEADLOCK, Verdict.LOST_WAKE_UP, Verdict.LIVELOCK);

    private ProbeSizes() {}

    static List<FolderProblem> notes(List<Outcome> outcomes) {
        Set<Integer> exhausted = exhausted(outcomes);
        return outcomes.stream()
                .flatMap(outcome -> note(outcome, exhausted).stream())
                .toList();
    }

    /** Return the places of the sizes that were exhausted for some reference. */
    private static Set<Integer> exhausted(List<Outcome> outcomes) {
        var places = new HashSet<Integer>();
        for (Outcome outcome : outcomes) {
            for (int i = 0; i < outcome.rungs().size(); i++) {
                if (outcome.expected() == Verdict.ACCEPTED
                        && outcome.rungs().get(i).exhausted()) {
                    places.add(i);
                }
            }
        }
        return places;
    }

    private static Optional<FolderProblem> note(Outcome outcome, Set<Integer> exhausted) {
        if (!KINDS.contains(outcome.expected())
                || !outcome.isAsExpected()
                || outcome.schedule().isEmpty()) {
            return Optional.empty();
        }
        int size = RungSchedule.parse(outcome.schedule()).rung();
        return exhausted.contains(size)
                ? Optional.empty()
                : Optional.of(new FolderProblem(
                        "grading/Cases.java",
                        0,
                        "no size of the probe settles " + outcome.reference() + ": it fails only at size "
                                + (size + 1) + " of ladder(), of which not all interleavings can be run for any"
                                + " reference. Put a size with fewer threads or steps before it at which this mistake"
                                + " shows."));
    }
}
