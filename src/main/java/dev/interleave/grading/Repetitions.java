package dev.interleave.grading;

import dev.interleave.exercise.Verdict;
import dev.interleave.judge.Finding;
import dev.interleave.judge.Finding.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Leaves out what says again that the same threads are stuck at the same place. */
final class Repetitions {
    private static final Set<Verdict> STUCK = Set.of(Verdict.DEADLOCK, Verdict.LOST_WAKE_UP);

    private record Place(@Nullable String file, int line) {}

    private Repetitions() {}

    /**
     * Keep one finding for each place at which threads are stuck: one that replays before one that real threads met,
     * and none without a place beside one that has a place. All other findings stay, in their order.
     */
    static List<Finding> removed(List<Finding> findings) {
        var kept = new ArrayList<Finding>();
        for (Finding finding : findings) {
            if (!STUCK.contains(finding.kind()) || !isTold(finding, findings, kept)) {
                kept.add(finding);
            }
        }
        return kept;
    }

    private static boolean isTold(Finding finding, List<Finding> all, List<Finding> kept) {
        Stream<Finding> alike = all.stream().filter(other -> other != finding && other.kind() == finding.kind());
        if (finding.schedule() == null) {
            return alike.filter(other -> other.schedule() != null || kept.contains(other))
                    .anyMatch(other -> places(other).contains(new Place(finding.file(), finding.line())));
        }
        return finding.line() == 0 && alike.anyMatch(other -> other.schedule() != null && other.line() > 0);
    }

    private static Set<Place> places(Finding finding) {
        List<Access> accesses = finding.accesses() == null ? List.of() : finding.accesses();
        return Stream.concat(
                        Stream.of(new Place(finding.file(), finding.line())),
                        accesses.stream().map(access -> new Place(access.file(), access.line())))
                .filter(place -> place.line() > 0)
                .collect(Collectors.toSet());
    }
}
