package dev.interleave.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interleave.exercise.Verdict;
import dev.interleave.grading.GradeReport;
import dev.interleave.race.Rung;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tells in each format how much was tried at each size. */
class InterleavingsReportTests {
    private static final Rung ALL = new Rung("two tasks", 3, true, 286, 361, 286, -1, "", 1_204, false, 0);
    private static final Rung SOME =
            new Rung("many tasks", 4, false, 0, 1_772, 781, 1, "schedules are only drawn at this size", 0, true, 0);
    private static final Rung NONE =
            new Rung("two tasks, one fails", 1, false, 0, 0, 0, -1, "the budget was used up", 0, false, 0);
    private static final GradeReport REPORT = new GradeReport(
            "some",
            Verdict.ACCEPTED,
            100,
            100,
            "1",
            "strong",
            List.of(),
            List.of(),
            List.of(),
            List.of(ALL, SOME, NONE),
            null,
            Map.of());

    @Test
    void textSaysItToABeginner() {
        assertThat(new TextReport().write(REPORT))
                .contains("two tasks: We tried all 286 ways in which your three threads can take turns, and all 1,204")
                .contains("many tasks: We tried 1,772 of the very many ways")
                .doesNotContain("one fails");
    }

    @Test
    void junitHasItAsProperties() {
        assertThat(new JunitReport().write(REPORT))
                .contains("interleavings of two tasks", "We tried all 286 ways", "interleavings of many tasks")
                .doesNotContain("one fails");
    }

    @Test
    void jsonHasTheNumbers() throws Exception {
        JsonNode sizes =
                new ObjectMapper().readTree(new JsonReport().write(REPORT)).path("interleavings");

        assertThat(sizes).hasSize(3);
        assertThat(sizes.path(0).path("exhausted").asBoolean()).isTrue();
        assertThat(sizes.path(0).path("ways").asInt()).isEqualTo(286);
        assertThat(sizes.path(0).path("early").asInt()).isEqualTo(1_204);
        assertThat(sizes.path(1).path("exhausted").asBoolean()).isFalse();
        assertThat(sizes.path(1).path("drawn").asBoolean()).isTrue();
        assertThat(sizes.path(1).path("schedules").asInt()).isEqualTo(1_772);
        assertThat(sizes.path(1).path("traces").asInt()).isEqualTo(781);
        assertThat(sizes.path(1).path("switches").asInt()).isEqualTo(1);
    }
}
