package dev.interleave.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RungScheduleTests {
    @Test
    void countsSizesFromOneAndKeepsTheEnginesOwnId() {
        var schedule = new RungSchedule(1, "de4-1-2-0");

        assertThat(schedule).hasToString("2.de4-1-2-0");
        assertThat(RungSchedule.parse("2.de4-1-2-0")).isEqualTo(schedule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dn", ".dn", "0.dn", "x.dn", "99999.dn", "-1.dn"})
    void whatIsNoScheduleSaysWhereToFindOne(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RungSchedule.parse(text))
                .withMessageContaining("copy it from a finding");
    }

    @Test
    void tellsAScheduleInWhichThreadsTakeTheirTime() {
        assertThat(RungSchedule.parse("1.dl").isLingering()).isTrue();
        assertThat(RungSchedule.parse("2.wl1x").isLingering()).isTrue();
        assertThat(RungSchedule.parse("1.dn4-1").isLingering()).isFalse();
    }
}
