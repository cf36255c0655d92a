package dev.interleave.speedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RatiosTests {
    @Test
    void theMedianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() {
        assertThat(Ratios.of(List.of(1.0, 4.0, 2.0, 3.0)).median()).isEqualTo(2.5);
    }

    @Test
    void ofSixValuesTheIntervalHoldsAll() {
        Ratios ratios = Ratios.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0));

        assertThat(ratios.low()).isEqualTo(1);
        assertThat(ratios.high()).isEqualTo(6);
    }

    @Test
    void ofTwelveValuesTwoAreCutOffAtEachEnd() {
        Ratios ratios =
                Ratios.of(IntStream.rangeClosed(1, 12).asDoubleStream().boxed().toList());

        assertThat(ratios.low()).isEqualTo(3);
        assertThat(ratios.high()).isEqualTo(10);
        assertThat(ratios.width()).isEqualTo(7 / 6.5);
    }
}
