package dev.interleave.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceLineTests {
    @Test
    void aLineOfUsualLengthIsShownWhole() {
        assertThat(SourceLine.shown("counter++;")).isEqualTo("counter++;");
        assertThat(SourceLine.shown("x".repeat(SourceLine.LONGEST)))
                .hasSize(SourceLine.LONGEST)
                .doesNotContain("…");
    }

    @Test
    void aLongerOneIsCutOffAndSaysSo() {
        assertThat(SourceLine.shown("x".repeat(SourceLine.LONGEST + 1)))
                .hasSize(SourceLine.LONGEST)
                .endsWith("x …");
    }

    @Test
    void noCharacterIsCutInTwo() {
        String shown = SourceLine.shown("x".repeat(SourceLine.LONGEST - 3) + "𝄞".repeat(10));

        assertThat(shown).endsWith("x …");
    }
}
