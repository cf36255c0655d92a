package dev.interleave.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.exercise.Verdict;
import dev.interleave.grading.GradeReport;
import dev.interleave.score.Scorecard.Part;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextReportTests {
    @Test
    void aPartThatLostPointsToOthersFaultsIsNotCalledAccepted() {
        var report = new GradeReport(
                "some",
                Verdict.DEADLOCK,
                44,
                100,
                "1",
                "strong",
                List.of(
                        new Part("correctness", 10, 50, Verdict.DEADLOCK),
                        new Part("race-freedom", 30, 30, Verdict.ACCEPTED),
                        new Part("resources", 4, 20, Verdict.ACCEPTED),
                        new Part("speedup", 0, 0, Verdict.INCONCLUSIVE)),
                List.of(),
                List.of(),
                List.of(),
                null,
                Map.of());

        assertThat(new TextReport().write(report))
                .startsWith("some: DEADLOCK, 44 of 100 points\n")
                .containsPattern("correctness +10/50 +DEADLOCK\n")
                .containsPattern("race-freedom +30/30 +ACCEPTED\n")
                .containsPattern("resources +4/20 +no fault of its own\n")
                .containsPattern("speedup +0/0 +not judged\n");
    }
}
