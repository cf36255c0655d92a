package dev.interleave.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.exercise.Rubric;
import dev.interleave.exercise.Verdict;
import dev.interleave.judge.CaseResult;
import dev.interleave.judge.Finding;
import dev.interleave.judge.JudgeReport;
import dev.interleave.race.RaceReport;
import dev.interleave.score.Scorecard.Part;
import dev.interleave.speedup.SpeedupReport;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoringTests {
    private static final Rubric RUBRIC = new Rubric(50, 30, 0, 20);
    private static final RaceReport.Strength STRENGTH = new RaceReport.Strength(200, 20, List.of());

    @Test
    void allRightGivesAllPoints() {
        Scorecard card =
                card(judged(4, Verdict.ACCEPTED, Verdict.ACCEPTED, Verdict.ACCEPTED, Verdict.ACCEPTED), clean());

        assertThat(card.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(card.score()).isEqualTo(100);
        assertThat(card.parts()).extracting(Part::name).containsExactly("correctness", "race-freedom", "resources");
    }

    @Test
    void aRaceThatOnlyTheEngineSeesCostsItsPartAndIsTheVerdict() {
        var race = new RaceReport(
                Verdict.DATA_RACE, List.of(Finding.of(Verdict.DATA_RACE, "x", "Solution.java", 3)), STRENGTH, "");

        Scorecard card = card(judged(1, Verdict.ACCEPTED), Optional.of(race));

        assertThat(card.verdict()).isEqualTo(Verdict.DATA_RACE);
        assertThat(card.parts())
                .contains(
                        new Part("race-freedom", 0, 30, Verdict.DATA_RACE),
                        new Part("correctness", 50, 50, Verdict.ACCEPTED));
    }

    @Test
    void aHangOfRealThreadsIsCalledWhatExploringFindsItToBe() {
        var race = new RaceReport(
                Verdict.LOST_WAKE_UP, List.of(Finding.of(Verdict.LOST_WAKE_UP, "x", null, 0)), STRENGTH, "");

        assertThat(card(judged(2, Verdict.ACCEPTED, Verdict.DEADLOCK), Optional.of(race))
                        .verdict())
                .isEqualTo(card(judged(2, Verdict.ACCEPTED, Verdict.ACCEPTED), Optional.of(race))
                        .verdict())
                .isEqualTo(Verdict.LOST_WAKE_UP);
        assertThat(card(judged(2, Verdict.ACCEPTED, Verdict.DEADLOCK), clean()).verdict())
                .isEqualTo(Verdict.DEADLOCK);
    }

    @Test
    void aWrongResultInSomeInterleavingsCostsRaceFreedom() {
        var race = new RaceReport(
                Verdict.WRONG_ANSWER, List.of(Finding.of(Verdict.WRONG_ANSWER, "x", null, 0)), STRENGTH, "");

        Scorecard card = card(judged(1, Verdict.ACCEPTED), Optional.of(race));

        assertThat(card.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(card.parts())
                .contains(
                        new Part("race-freedom", 0, 30, Verdict.WRONG_ANSWER),
                        new Part("correctness", 50, 50, Verdict.ACCEPTED));
    }

    @Test
    void whatCouldNotBeJudgedCostsNothingAndDoesNotSpoilTheVerdict() {
        var race = new RaceReport(Verdict.INCONCLUSIVE, List.of(), STRENGTH, "no engine");

        Scorecard card = card(judged(1, Verdict.ACCEPTED), Optional.of(race));

        assertThat(card.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(card.parts()).contains(new Part("race-freedom", 30, 30, Verdict.INCONCLUSIVE));
    }

    @Test
    void doingNothingIsNotRewardedForDoingItWithoutRaces() {
        Scorecard card = card(judged(10, Verdict.WRONG_ANSWER, Verdict.WRONG_ANSWER), clean());

        assertThat(card.score()).isZero();
        assertThat(card.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
    }

    @Test
    void aLeakCostsResourcesButNotCorrectness() {
        Scorecard card = card(judged(2, Verdict.ACCEPTED, Verdict.LEAK), clean());

        assertThat(card.verdict()).isEqualTo(Verdict.LEAK);
        assertThat(card.score()).isEqualTo(80);
    }

    @Test
    void aCoreThatIsKeptBusyForNothingCostsResourcesButNotCorrectness() {
        Scorecard card = card(judged(2, Verdict.ACCEPTED, Verdict.TOO_SLOW), clean());

        assertThat(card.verdict()).isEqualTo(Verdict.TOO_SLOW);
        assertThat(card.parts()).contains(new Part("resources", 0, 20, Verdict.TOO_SLOW));
        assertThat(card.score()).isEqualTo(80);
    }

    @Test
    void casesThatWereNotRunEarnNothing() {
        Scorecard card = card(judged(10, Verdict.ACCEPTED, Verdict.ACCEPTED, Verdict.DEADLOCK), clean());

        assertThat(card.parts())
                .contains(
                        new Part("correctness", 10, 50, Verdict.DEADLOCK),
                        new Part("race-freedom", 0, 30, Verdict.DEADLOCK),
                        new Part("resources", 4, 20, Verdict.ACCEPTED));
    }

    @Test
    void aSubmissionThatNeverRanHasNoPointsUnlessThePlatformIsToBlame() {
        assertThat(Scoring.refused(RUBRIC, Verdict.COMPILE_ERROR).score()).isZero();
        assertThat(Scoring.refused(RUBRIC, Verdict.INCONCLUSIVE).score()).isEqualTo(100);
    }

    private static Scorecard card(JudgeReport judged, Optional<RaceReport> race) {
        return Scoring.of(RUBRIC, judged, race, Optional.empty());
    }

    private static Optional<RaceReport> clean() {
        return Optional.of(new RaceReport(Verdict.ACCEPTED, List.of(), STRENGTH, ""));
    }

    private static JudgeReport judged(int planned, Verdict... verdicts) {
        List<CaseResult> cases = Arrays.stream(verdicts)
                .map(verdict -> new CaseResult("case", false, verdict, "", ""))
                .toList();
        return new JudgeReport(verdicts[0], cases, planned, List.of());
    }

    @Test
    void speedEarnsItsShareAndIsTheVerdictOnlyWhereItCounts() {
        var rubric = new Rubric(50, 30, 20, 0);
        var slow = new SpeedupReport(
                Verdict.TOO_SLOW, 0.26, List.of(Finding.of(Verdict.TOO_SLOW, "x", null, 0)), "", Optional.empty());

        Scorecard card = Scoring.of(rubric, judged(1, Verdict.ACCEPTED), clean(), Optional.of(slow));
        assertThat(card.verdict()).isEqualTo(Verdict.TOO_SLOW);
        assertThat(card.parts()).contains(new Part("speedup", 5, 20, Verdict.TOO_SLOW));

        Scorecard elsewhere = Scoring.of(RUBRIC, judged(1, Verdict.ACCEPTED), clean(), Optional.of(slow));
        assertThat(elsewhere.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(elsewhere.score()).isEqualTo(100);
    }

    @Test
    void aCheatCostsTheSpeedupPartAndIsForbidden() {
        var cheat = new SpeedupReport(Verdict.FORBIDDEN, 0, List.of(), "", Optional.empty());

        Scorecard card =
                Scoring.of(new Rubric(50, 30, 20, 0), judged(1, Verdict.ACCEPTED), clean(), Optional.of(cheat));

        assertThat(card.verdict()).isEqualTo(Verdict.FORBIDDEN);
        assertThat(card.parts())
                .contains(
                        new Part("speedup", 0, 20, Verdict.FORBIDDEN),
                        new Part("correctness", 50, 50, Verdict.ACCEPTED));
    }

    @Test
    void aSpeedThatCouldNotBeSimulatedCostsNothing() {
        var unknown = new SpeedupReport(Verdict.INCONCLUSIVE, 1, List.of(), "it starts processes", Optional.empty());

        Scorecard card =
                Scoring.of(new Rubric(50, 30, 20, 0), judged(1, Verdict.ACCEPTED), clean(), Optional.of(unknown));

        assertThat(card.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(card.parts()).contains(new Part("speedup", 20, 20, Verdict.INCONCLUSIVE));
    }
}
