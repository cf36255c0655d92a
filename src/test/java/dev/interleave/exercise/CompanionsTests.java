package dev.interleave.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.exercise.ExerciseFolder.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompanionsTests {
    @TempDir
    Path home;

    @Test
    void whatRequiresItselfByWayOfOthersIsRefusedWithTheWay() throws IOException {
        make("02-first", "[]");
        make("03-second", "[04-third]");
        make("04-third", "[02-first, 03-second]");

        List<Reading> readings = new ExerciseFolders(List.of(home)).read();

        assertThat(readings).extracting(Reading::slug).containsExactly("02-first", "03-second", "04-third");
        assertThat(readings.get(1)).isInstanceOf(Reading.Read.class);
        assertThat(refusal(readings.get(2)))
                .matches("exercise.yaml:\\d+: .*04-third requires 03-second requires 04-third");
    }

    @Test
    void whatRequiresItselfDirectlyIsRefused() throws IOException {
        make("02-first", "[02-first]");

        assertThat(refusal(new ExerciseFolders(List.of(home)).read().getFirst()))
                .contains("02-first requires 02-first");
    }

    @Test
    void anIdThatIsTakenIsRefusedWithItsLineAndItsOwner() throws IOException {
        make("02-first", "[]");
        make("03-second", "[]");
        Path yaml = home.resolve("03-second/exercise.yaml");
        String id = line(home.resolve("02-first/exercise.yaml"), "id:");
        Files.writeString(yaml, Files.readString(yaml).replace(line(yaml, "id:"), id));

        assertThat(refusal(new ExerciseFolders(List.of(home)).read().get(1)))
                .startsWith("exercise.yaml:3: `id`")
                .contains("02-first");
    }

    @Test
    void theExercisesThatComeAlongGoTogetherAndRequireOnlyWhatIsThere() {
        List<Reading> readings = new ExerciseFolders(List.of(Path.of("exercises"))).read();

        assertThat(readings).hasSizeGreaterThan(20).allMatch(Reading.Read.class::isInstance);
        Set<String> slugs = readings.stream().map(Reading::slug).collect(Collectors.toSet());
        for (Reading reading : readings) {
            Exercise exercise = ((Reading.Read) reading).exercise();
            assertThat(slugs).as(exercise.slug()).containsAll(exercise.requires());
        }
    }

    @Test
    void eachExerciseHasThreeUnlikeReferencesAndFourPlantedMistakes() {
        for (Reading reading : new ExerciseFolders(List.of(Path.of("exercises"))).read()) {
            List<Reference> references = ((Reading.Read) reading).references();
            Map<Boolean, List<String>> names = references.stream()
                    .collect(Collectors.partitioningBy(
                            each -> each.expected() == Verdict.ACCEPTED,
                            Collectors.mapping(Reference::name, Collectors.toList())));
            assertThat(names.get(true)).as(reading.slug()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(names.get(false)).as(reading.slug()).hasSizeGreaterThanOrEqualTo(4);
            assertThat(references.stream()
                            .map(each -> each.sources().toString())
                            .distinct()
                            .count())
                    .as("solutions of " + reading.slug() + " that differ")
                    .isEqualTo(references.size());
        }
    }

    private void make(String slug, String requires) throws IOException {
        NewExercise.inside(home, slug).create();
        Path yaml = home.resolve(slug).resolve("exercise.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("requires: []", "requires: " + requires));
    }

    private static String line(Path file, String start) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static String refusal(Reading reading) {
        return ((Reading.Refused) reading).problems().getFirst().toString();
    }
}
