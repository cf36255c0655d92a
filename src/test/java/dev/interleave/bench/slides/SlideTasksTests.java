package dev.interleave.bench.slides;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interleave.exercise.Approach;
import dev.interleave.exercise.Slide;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlideTasksTests {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everySlideHasATaskAndEveryApproachFiguresOrAReason() throws IOException {
        JsonNode slides = measured().path("slides");
        assertThat(SlideTasks.all())
                .extracting(SlideTask::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, Slide.COUNT).boxed().toList());
        assertThat(slides).hasSize(Slide.COUNT);
        for (JsonNode slide : slides) {
            assertThat(slide.path("rows")).hasSameSizeAs(SlideTask.APPROACHES);
        }
    }

    /** A table that was measured with another task than the one that stands here must not be shown. */
    @ParameterizedTest
    @MethodSource("tasks")
    void theMeasuredTableTellsOfTheTaskAsItIs(SlideTask task) throws IOException {
        JsonNode slide = measured().path("slides").get(task.number() - 1);
        assertThat(slide.path("task").asText()).isEqualTo(task.task());
        assertThat(slide.path("look").asText()).isEqualTo(task.look());
        for (JsonNode row : slide.path("rows")) {
            Approach approach = Approach.ofSlug(row.path("approach").asText()).orElseThrow();
            if (row.has("reason")) {
                assertThat(task.against(approach)).contains(row.path("reason").asText());
            } else {
                assertThat(row.path("how").asText()).isEqualTo(task.how(approach));
                assertThat(row.path("millis").asDouble()).isPositive();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 13})
    void theWaysThatASlideWritesItselfAllComeToTheSameResult(int slide) throws Exception {
        SlideTask task = SlideTasks.of(slide);
        List<Long> expected = task.carry(Approach.SEQUENTIAL);
        for (Approach approach : Set.of(Approach.THREAD, Approach.VIRTUAL_THREAD, Approach.ASYNC)) {
            assertThat(task.carry(approach)).as(approach.slug()).isEqualTo(expected);
        }
    }

    static List<SlideTask> tasks() {
        return SlideTasks.all();
    }

    private static JsonNode measured() throws IOException {
        try (InputStream in = SlideTasksTests.class.getResourceAsStream("/measured/slides.json")) {
            return JSON.readTree(in);
        }
    }
}
