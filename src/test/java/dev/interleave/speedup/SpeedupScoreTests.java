package dev.interleave.speedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interleave.exercise.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeedupScoreTests {
    @Test
    void theShareIsTheMeanOfWhatIsGainedOfTheReferencesGain() {
        var score = SpeedupScore.of(List.of(2.0, 2.5, 4.5), List.of(2.0, 4.0, 8.0), 1, false);

        assertThat(score.share()).isCloseTo((1 + 0.5 + 0.5) / 3, within(1e-9));
        assertThat(score.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(score.notes()).isEmpty();
    }

    @Test
    void beingFasterThanTheReferenceOnSomeCoresDoesNotMakeUpForOthers() {
        var score = SpeedupScore.of(List.of(5.0, 1.0), List.of(2.0, 4.0), 1, false);

        assertThat(score.share()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void whoeverIsAsFastAsTheReferenceByABetterAlgorithmIsNotTooSlowThoughItGainsNothingByCores() {
        var score = SpeedupScore.of(List.of(2.1, 2.1, 2.1), List.of(1.9, 3.7, 7.0), 1, false);

        assertThat(score.share()).isGreaterThan(SpeedupScore.PASS);
        assertThat(score.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(SpeedupScore.of(List.of(8.0, 8.0, 8.0), List.of(1.9, 3.7, 7.0), 1, false)
                        .share())
                .isEqualTo(1);
    }

    @Test
    void theSequentialSolutionIsTooSlow() {
        var score = SpeedupScore.of(List.of(1.0, 1.0, 1.0), List.of(2.0, 4.0, 8.0), 1, false);

        assertThat(score.share()).isZero();
        assertThat(score.verdict()).isEqualTo(Verdict.TOO_SLOW);
    }

    @Test
    void aLittleTooSlowPassesWhereLocksAreFoughtOverAndSaysSo() {
        List<Double> own = List.of(1.38);
        List<Double> reference = List.of(2.0);

        assertThat(SpeedupScore.of(own, reference, 1, false).verdict()).isEqualTo(Verdict.TOO_SLOW);
        var lenient = SpeedupScore.of(own, reference, 1, true);
        assertThat(lenient.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(lenient.share()).isCloseTo(0.38, within(1e-9));
        assertThat(lenient.notes()).singleElement().asString().startsWith("Borderline");
        assertThat(SpeedupScore.of(List.of(1.2), reference, 1, true).verdict()).isEqualTo(Verdict.TOO_SLOW);
    }

    @Test
    void whereAnApproachCostsMoreThanItGainsWhatItGainsOverItselfOnOneCoreCounts() {
        List<Double> reference = List.of(0.08, 0.16, 0.28);

        assertThat(SpeedupScore.of(reference, reference, 0.04, false).share()).isEqualTo(1);
        assertThat(SpeedupScore.of(List.of(0.04, 0.04, 0.04), reference, 0.04, false)
                        .share())
                .isZero();
        assertThat(SpeedupScore.of(List.of(0.06, 0.1, 0.16), reference, 0.04, false)
                        .share())
                .isCloseTo(0.5, within(1e-9));
    }

    @Test
    void whereTheReferenceGainsNothingItIsEnoughNotToBeSlower() {
        assertThat(SpeedupScore.of(List.of(0.95), List.of(1.0), 1, false).share())
                .isEqualTo(1);
        assertThat(SpeedupScore.of(List.of(0.3), List.of(1.0), 1, false).verdict())
                .isEqualTo(Verdict.TOO_SLOW);
    }
}
