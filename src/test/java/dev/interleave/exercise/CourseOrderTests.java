package dev.interleave.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.exercise.ExerciseFolder.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseOrderTests {
    private static final List<Exercise> COURSE = new ExerciseFolders(List.of(Path.of("exercises")))
            .read().stream().map(reading -> ((Reading.Read) reading).exercise()).toList();

    @Test
    void nothingComesBeforeWhatItRequiresOnItsSlide() {
        List<Exercise> ordered = CourseOrder.of(COURSE);

        assertThat(ordered).extracting(Exercise::slide).isSorted();
        assertThat(ordered).containsExactlyInAnyOrderElementsOf(COURSE);
        List<String> slugs = ordered.stream().map(Exercise::slug).toList();
        for (Exercise each : ordered) {
            List<String> before = slugs.subList(0, slugs.indexOf(each.slug()));
            ordered.stream()
                    .filter(other ->
                            other.slide() == each.slide() && each.requires().contains(other.slug()))
                    .forEach(other -> assertThat(before).contains(other.slug()));
        }
        assertThat(slugs.indexOf("02-start-and-join"))
                .as("otherwise slugs would do")
                .isLessThan(slugs.indexOf("02-collect-results"));
    }

    @Test
    void theOrderOfWhatComesInDoesNotMatter() {
        var reversed = new ArrayList<>(COURSE);
        Collections.reverse(reversed);

        assertThat(CourseOrder.of(reversed)).isEqualTo(CourseOrder.of(COURSE));
    }
}
