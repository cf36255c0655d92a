package dev.interleave.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.exercise.FolderProblem;
import dev.interleave.exercise.Verdict;
import dev.interleave.grading.SelfTest.Outcome;
import dev.interleave.grading.SelfTest.Result;
import dev.interleave.race.Rung;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Refuses exercises whose sizes do not settle what they are for. */
class ProbeSizesTests {
    private static final Rung SMALL = rung("two threads", 20, false);
    private static final Rung OPEN = rung("three threads", 0, false);
    private static final Rung LARGE = rung("many threads", 0, true);

    @Test
    void mistakesThatShowAtSmallSizesAreFine() {
        assertThat(problems(
                        right(SMALL, LARGE),
                        mistake(Verdict.DATA_RACE, "1.dn", SMALL),
                        mistake(Verdict.LOST_WAKE_UP, "1.sn4-1", SMALL)))
                .isEmpty();
    }

    @Test
    void aMistakeThatShowsOnlyWhereSchedulesAreDrawnIsRefused() {
        assertThat(problems(right(SMALL, LARGE), mistake(Verdict.DEADLOCK, "2.dn", SMALL, LARGE)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .contains("Cases.java", "rejected/some/mistake", "size 2", "many threads", "ladder()"));
    }

    @Test
    void aMistakeThatIsSeenOnRealThreadsOnlyIsRefused() {
        assertThat(problems(right(SMALL), mistake(Verdict.DEADLOCK, "", SMALL)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).contains("real threads only"));
    }

    @Test
    void aSizeOfTheLadderThatNoReferenceExhaustsIsRefused() {
        assertThat(problems(right(SMALL, OPEN), right(SMALL, OPEN)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).contains("three threads", "large()"));
        assertThat(problems(right(SMALL, OPEN), right(SMALL, rung("three threads", 400, false))))
                .isEmpty();
    }

    @Test
    void mistakesOfOtherKindsNeedNoInterleaving() {
        assertThat(problems(
                        right(SMALL),
                        mistake(Verdict.TOO_SLOW, "", SMALL),
                        mistake(Verdict.NOT_CONCURRENT, "", SMALL),
                        mistake(Verdict.WRONG_ANSWER, "", SMALL)))
                .isEmpty();
    }

    @Test
    void nothingIsAskedOfWhatCannotBeExplored() {
        assertThat(problems(right(), mistake(Verdict.DEADLOCK, ""))).isEmpty();
        assertThat(problems(right(SMALL), mistake(Verdict.DEADLOCK, ""))).isEmpty();
    }

    @Test
    void nothingIsAskedOfWhatIsNeverSearched() {
        assertThat(problems(right(LARGE), mistake(Verdict.DEADLOCK, "1.dn", LARGE)))
                .isEmpty();
        assertThat(problems(right(SMALL, LARGE), mistake(Verdict.DEADLOCK, "2.dn", SMALL, LARGE)))
                .isNotEmpty();
    }

    @Test
    void suchAnExerciseDoesNotPass() {
        assertThat(Result.of("some", List.of(right(SMALL), mistake(Verdict.DEADLOCK, "", SMALL)))
                        .passed())
                .isFalse();
        assertThat(Result.of("some", List.of(right(SMALL), mistake(Verdict.DEADLOCK, "1.dn", SMALL)))
                        .passed())
                .isTrue();
    }

    @Test
    void sizesAreNotTheTroubleWhereAReferenceIsRejected() {
        var rejected = new Outcome(
                "some", "thread", Verdict.ACCEPTED, Verdict.WRONG_ANSWER, "1", 1, Map.of(), "", List.of(), "");

        assertThat(Result.of("some", List.of(rejected, right(OPEN))).problems()).hasSize(1);
        assertThat(Result.of("some", List.of(right(OPEN))).problems()).hasSize(1);
        assertThat(Result.ofSome("some", List.of(right(OPEN))).problems()).isEmpty();
    }

    private static List<FolderProblem> problems(Outcome... outcomes) {
        return ProbeSizes.problems(List.of(outcomes));
    }

    private static Outcome right(Rung... rungs) {
        return outcome("thread", Verdict.ACCEPTED, "", rungs);
    }

    private static Outcome mistake(Verdict verdict, String schedule, Rung... rungs) {
        return outcome("rejected/some/mistake", verdict, schedule, rungs);
    }

    private static Outcome outcome(String reference, Verdict verdict, String schedule, Rung... rungs) {
        return new Outcome("some", reference, verdict, verdict, "1", 1, Map.of(), "", List.of(rungs), schedule);
    }

    private static Rung rung(String name, int ways, boolean drawn) {
        String open =
                ways > 0 ? "" : drawn ? "schedules are only drawn at this size" : "there are more ways than are tried";
        return new Rung(name, 2, ways > 0, ways, 100, 80, -1, open, 0, drawn, 0);
    }
}
