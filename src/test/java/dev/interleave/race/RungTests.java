package dev.interleave.race;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Says to a beginner how much was tried. */
class RungTests {
    @Test
    void allWaysAreCounted() {
        assertThat(exhausted(4, 286, 0).words())
                .isEqualTo("We tried all 286 ways in which your four threads can take turns.");
        assertThat(exhausted(12, 12_345, 0).words())
                .isEqualTo("We tried all 12,345 ways in which your 12 threads can take turns.");
    }

    @Test
    void oneWayIsTheOnlyOne() {
        assertThat(exhausted(3, 1, 0).words())
                .isEqualTo("We tried the only way in which your three threads can take turns.");
        assertThat(exhausted(1, 1, 0).words()).isEqualTo("We tried the only way in which it can go with one thread.");
    }

    @Test
    void waitsThatEndTooEarlyAreToldBesides() {
        assertThat(exhausted(2, 20, 56).words())
                .isEqualTo(
                        "We tried all 20 ways in which your two threads can take turns, and all 56 where besides a wait may"
                                + " end too early.");
    }

    @Test
    void whatWasOnlySampledClaimsNoMoreThanThat() {
        assertThat(sampled(2).words())
                .isEqualTo(
                        "We tried 1,772 of the very many ways in which your four threads can take turns, at least 781 of them"
                                + " different, among them all with at most two forced switches.");
        assertThat(sampled(1).words()).endsWith("among them all with at most one forced switch.");
        assertThat(sampled(-1).words()).endsWith("at least 781 of them different.");
    }

    @Test
    void aClaimCanBeTakenBack() {
        Rung open = exhausted(4, 286, 9).open("the program looks at the clock");

        assertThat(open.exhausted()).isFalse();
        assertThat(open.ways()).isZero();
        assertThat(open.early()).isZero();
        assertThat(open.words()).doesNotContain("all 286");
    }

    private static Rung exhausted(int threads, int ways, int early) {
        return new Rung("small", threads, true, ways, ways, ways, -1, "", early, false, 0);
    }

    private static Rung sampled(int switches) {
        return new Rung("large", 4, false, 0, 1_772, 781, switches, "there are more ways than are tried", 0, false, 0);
    }
}
