package dev.interleave.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.exercise.Verdict;
import dev.interleave.judge.Finding;
import dev.interleave.judge.Finding.Access;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepetitionsTests {
    @Test
    void realThreadsStuckAtOnePlaceAreToldOnce() {
        Finding first = met(Verdict.DEADLOCK, 10);
        Finding again = met(Verdict.DEADLOCK, 10);
        Finding elsewhere = met(Verdict.DEADLOCK, 22);

        assertThat(Repetitions.removed(List.of(first, again, elsewhere))).containsExactly(first, elsewhere);
    }

    @Test
    void whatReplaysIsKeptRatherThanWhatRealThreadsMetAtOneOfItsPlaces() {
        Finding replayed = explored(Verdict.DEADLOCK, "Solution.java", 17, 36);

        assertThat(Repetitions.removed(List.of(met(Verdict.DEADLOCK, 36), replayed)))
                .containsExactly(replayed);
    }

    @Test
    void aPlaceIsNotToldTwiceOnceWithoutALine() {
        Finding placed = explored(Verdict.DEADLOCK, "Solution.java", 12, 12);
        Finding placeless = explored(Verdict.DEADLOCK, "", 0, 0);

        assertThat(Repetitions.removed(List.of(placeless, placed))).containsExactly(placed);
        assertThat(Repetitions.removed(List.of(placeless))).containsExactly(placeless);
    }

    @Test
    void otherKindsStay() {
        List<Finding> findings = List.of(
                met(Verdict.DEADLOCK, 10),
                met(Verdict.LEAK, 10),
                met(Verdict.LEAK, 10),
                explored(Verdict.DATA_RACE, "Solution.java", 10, 11),
                explored(Verdict.LOST_WAKE_UP, "Solution.java", 10, 10));

        assertThat(Repetitions.removed(findings)).isEqualTo(findings);
    }

    private static Finding met(Verdict kind, int line) {
        return Finding.of(kind, "stuck", "Solution.java", line);
    }

    private static Finding explored(Verdict kind, String file, int line, int other) {
        var waits = new Access("main", "waits", file, other, List.of());
        return new Finding(kind, "stuck", file, line, 0, null, List.of(waits), List.of(), List.of(), "3.dn");
    }
}
