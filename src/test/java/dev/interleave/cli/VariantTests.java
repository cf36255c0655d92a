package dev.interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.exercise.ExerciseFolder.Reading;
import dev.interleave.exercise.ExerciseFolders;
import dev.interleave.exercise.Reference;
import dev.interleave.exercise.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Correct solutions in every style are accepted: a sample is graded here, all of them by the command in the README. */
class VariantTests {
    private static final String HOME = "src/test/variants";
    private static final String SAMPLE = "8";

    private final PrintStream out = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(out);
    }

    @Test
    void aSampleOfThemIsAccepted() {
        int code = InterleaveCommand.execute("self-test", "--variants", HOME, "--sample", SAMPLE);

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains(SAMPLE + " grades, all as expected");
        assertThat(code).isZero();
    }

    @Test
    void everyExerciseHasThreeUnlikeTheUsualReferenceAndNoneIsThereTwice() {
        List<Reading> readings = new ExerciseFolders(List.of(Path.of("exercises"))).read();
        List<Reading> varied = new Variants(Path.of(HOME)).inPlaceOfReferences(readings);
        assertThat(varied).hasSameSizeAs(readings);
        for (int i = 0; i < readings.size(); i++) {
            List<Reference> all = Stream.concat(accepted(readings.get(i)), accepted(varied.get(i)))
                    .toList();
            Set<String> unlike =
                    all.stream().map(each -> each.sources().toString()).collect(Collectors.toSet());
            assertThat(unlike).as(readings.get(i).slug()).hasSameSizeAs(all).hasSizeGreaterThan(3);
        }
    }

    private static Stream<Reference> accepted(Reading reading) {
        return ((Reading.Read) reading).references().stream().filter(each -> each.expected() == Verdict.ACCEPTED);
    }

    @Test
    void aSampleStaysTheSameUntilASourceChanges() {
        List<Reading> all = new ExerciseFolders(List.of(Path.of("src/test/exercises"))).read();
        assertThat(names(Variants.sample(all, 3))).hasSize(3).containsExactlyElementsOf(names(Variants.sample(all, 3)));
        assertThat(names(Variants.sample(all, 1000))).containsExactlyElementsOf(names(all));
    }

    private static List<Reference> names(List<Reading> readings) {
        return readings.stream()
                .filter(Reading.Read.class::isInstance)
                .flatMap(reading -> ((Reading.Read) reading).references().stream())
                .toList();
    }
}
