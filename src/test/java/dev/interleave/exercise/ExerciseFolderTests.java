package dev.interleave.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.interleave.exercise.ExerciseFolder.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExerciseFolderTests {
    private static final String GOOD = """
            format: 1
            id: 5b0c0e0e-7f3c-4a51-9a0f-3a7f3d2f6c11
            slide: 7
            title: A counter
            goal: Protect it.
            contract: lab.ex07.Counter
            approaches: [thread]
            limits: { wall: 20s, memory: 512MiB, threads: 64, output: 256KiB }
            cases: { visible: 2, random: 20 }
            rubric: { correctness: 60, race-freedom: 40 }
            """;

    @TempDir
    Path home;

    private Path folder;
    private Path references;

    @BeforeEach
    void makeAGoodFolder() throws IOException {
        folder = home.resolve("exercises/07-counter");
        references = home.resolve("reference-solutions/07-counter");
        write(folder.resolve("exercise.yaml"), GOOD);
        write(folder.resolve("statement.md"), "Count.");
        write(folder.resolve("lesson.md"), "Counting.");
        write(folder.resolve("contract/lab/ex07/Counter.java"), "package lab.ex07; public interface Counter {}");
        write(folder.resolve("starter/Solution.java"), "class Solution {}");
        for (String name : List.of("Cases", "Probe", "Oracle")) {
            write(folder.resolve("grading/" + name + ".java"), "package grading; class " + name + " {}");
        }
        write(references.resolve("thread/Solution.java"), "class Solution {}");
        write(references.resolve("rejected/data-race/no-lock/Solution.java"), "class Solution {}");
    }

    @Test
    void aGoodFolderIsRead() {
        assertThat(ExerciseFolder.read(folder)).isInstanceOfSatisfying(Reading.Read.class, read -> {
            assertThat(read.exercise().title()).isEqualTo("A counter");
            assertThat(read.exercise().limits().wall()).hasSeconds(20);
            assertThat(read.exercise().limits().memoryBytes()).isEqualTo(512L << 20);
            assertThat(read.references())
                    .extracting(Reference::name, Reference::expected)
                    .containsExactly(
                            tuple("thread", Verdict.ACCEPTED), tuple("rejected/data-race/no-lock", Verdict.DATA_RACE));
        });
    }

    @Test
    void allProblemsAreToldAtOnceEachWithItsLine() throws IOException {
        write(
                folder.resolve("exercise.yaml"),
                GOOD.replace("slide: 7", "slide: seven")
                        .replace("[thread]", "[thread, magic]")
                        .replace("20s", "20 parsecs")
                        .replace("title: A counter", "tittle: A counter"));
        Files.delete(folder.resolve("lesson.md"));
        Files.delete(folder.resolve("grading/Oracle.java"));

        assertThat(problems())
                .contains(
                        "exercise.yaml:3: `slide` must be a whole number from 1 to 14",
                        "exercise.yaml:7: `approaches` holds `magic`, which is not one of sequential, thread,"
                                + " virtual-thread, structured, process, async",
                        "exercise.yaml:8: `limits.wall` must be a duration such as 20s or 500ms, not `20 parsecs`",
                        "lesson.md: is missing",
                        "grading/Oracle.java: is missing")
                .anyMatch(problem -> problem.startsWith("exercise.yaml:4: `tittle` is not a known key"))
                .anyMatch(problem -> problem.contains("`title` is missing"));
    }

    @Test
    void brokenYamlIsToldWithItsLine() throws IOException {
        write(folder.resolve("exercise.yaml"), "format: 1\nslide: [1, 2\ntitle: x\n");

        assertThat(problems()).anyMatch(problem -> problem.matches("exercise.yaml:\\d+: is not YAML: .*"));
    }

    @Test
    void aKeyGivenTwiceIsAProblem() throws IOException {
        write(folder.resolve("exercise.yaml"), GOOD + "slide: 7\n");

        assertThat(problems())
                .anyMatch(problem -> problem.contains("`slide` is given twice") || problem.contains("uplicate"));
    }

    @Test
    void pointsMustAddUpToAHundred() throws IOException {
        write(folder.resolve("exercise.yaml"), GOOD.replace("race-freedom: 40", "race-freedom: 41"));

        assertThat(problems()).containsExactly("exercise.yaml:10: `rubric` gives 101 points in all; make it 100");
    }

    @Test
    void theFolderNameMustFitTheSlide() throws IOException {
        write(folder.resolve("exercise.yaml"), GOOD.replace("slide: 7", "slide: 8"));

        assertThat(problems()).containsExactly("exercise.yaml: `slide` is 8 but the folder's name starts with 07");
    }

    @Test
    void aMisspeltFileIsAProblem() throws IOException {
        write(folder.resolve("hint.md"), "## Hint\nx");

        assertThat(problems()).anyMatch(problem -> problem.startsWith("hint.md: is not part of an exercise"));
    }

    @Test
    void eachApproachNeedsAReferenceAndEachRejectedFolderAVerdict() throws IOException {
        write(folder.resolve("exercise.yaml"), GOOD.replace("[thread]", "[thread, async]"));
        write(references.resolve("rejected/too-wrong/x/Solution.java"), "class Solution {}");
        Files.createDirectories(references.resolve("rejected/wrong-answer/empty"));

        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "reference-solutions/07-counter/async: is missing: each approach needs a reference solution",
                        "reference-solutions/07-counter/rejected/too-wrong: is not a verdict, such as data-race or"
                                + " wrong-answer",
                        "reference-solutions/07-counter/rejected/wrong-answer/empty: holds no .java file");
    }

    @Test
    void theBaselineOfSpeedIsNoReferenceAndMissingOnlyWhereSpeedCounts() throws IOException {
        write(
                folder.resolve("exercise.yaml"),
                GOOD.replace("rubric: { correctness: 60,", "rubric: { correctness: 50, speedup: 10,")
                        + "speedup: { baseline: sequential, cores: [2, 4], counts: true }\n");
        assertThat(problems())
                .containsExactly("reference-solutions/07-counter/sequential: is missing: `speedup.baseline` names it,"
                        + " and points are given for being faster");

        write(references.resolve("sequential/Solution.java"), "class Solution {}");
        assertThat(ExerciseFolder.read(folder)).isInstanceOfSatisfying(Reading.Read.class, read -> {
            assertThat(read.references()).extracting(Reference::name).doesNotContain("sequential");
            Solutions solutions = Solutions.of(read.exercise());
            assertThat(solutions.baseline()).isPresent();
            assertThat(solutions.references())
                    .extracting(Solutions.Solution::name)
                    .containsExactly("thread");
        });
    }

    @Test
    void aFolderMayHoldItsReferencesInside() throws IOException {
        Files.createDirectories(folder.resolve("reference-solutions"));
        Files.move(references.resolve("thread"), folder.resolve("reference-solutions/thread"));
        Files.move(references.resolve("rejected"), folder.resolve("reference-solutions/rejected"));

        assertThat(problems()).isEmpty();
    }

    @Test
    void onlyWhatCanChangeAVerdictChangesTheVersion() throws IOException {
        String version = version();
        write(folder.resolve("lesson.md"), "Counting, better told.");
        assertThat(version()).isEqualTo(version);

        write(folder.resolve("grading/Oracle.java"), "package grading; class Oracle { int x; }");
        assertThat(version()).isNotEqualTo(version);
    }

    @Test
    void theSchemaKnowsTheKeysThatTheReaderKnows() throws IOException {
        try (var in = ExerciseFolder.class.getResourceAsStream("/schema/exercise.schema.json")) {
            var properties = JsonMapper.builder().build().readTree(in).get("properties");
            var fromSchema = new ArrayList<String>();
            properties.fieldNames().forEachRemaining(fromSchema::add);
            write(folder.resolve("exercise.yaml"), GOOD + "unheard-of: 1\n");

            String told = problems().getFirst();

            assertThat(told.substring(told.indexOf("known here: ") + "known here: ".length())
                            .split(", "))
                    .containsExactlyInAnyOrderElementsOf(fromSchema);
        }
    }

    @Test
    void picturesArePngFilesWithPlainNames() throws IOException {
        write(folder.resolve("pictures/Big Picture.png"), "");
        write(folder.resolve("pictures/text.png"), "no picture");

        assertThat(problems())
                .anyMatch(
                        told -> told.contains("pictures/Big Picture.png") && told.contains("is no name for a picture"))
                .anyMatch(told -> told.contains("pictures/text.png") && told.contains("is not a PNG picture"));
    }

    @Test
    void onlyPicturesOfTheFolderAreGivenAway() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1, 2, 3};
        Files.createDirectories(folder.resolve("pictures"));
        Files.write(folder.resolve("pictures/cat.png"), png);
        Files.write(home.resolve("secret.png"), png);
        Files.createSymbolicLink(folder.resolve("pictures/link.png"), home.resolve("secret.png"));

        assertThat(ExerciseFolder.read(folder)).isInstanceOfSatisfying(Reading.Read.class, read -> {
            assertThat(PictureFiles.read(read.exercise(), "cat.png").orElseThrow())
                    .isEqualTo(png);
            assertThat(PictureFiles.read(read.exercise(), "../../../secret.png"))
                    .isEmpty();
            assertThat(PictureFiles.read(read.exercise(), "link.png")).isEmpty();
            assertThat(PictureFiles.read(read.exercise(), "dog.png")).isEmpty();
        });
    }

    private String version() {
        return ((Reading.Read) ExerciseFolder.read(folder)).exercise().version();
    }

    private List<String> problems() {
        return switch (ExerciseFolder.read(folder)) {
            case Reading.Read read -> List.of();
            case Reading.Refused refused ->
                refused.problems().stream().map(FolderProblem::toString).toList();
        };
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
