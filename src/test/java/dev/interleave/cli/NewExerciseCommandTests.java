package dev.interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewExerciseCommandTests {
    @TempDir
    Path home;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void aNewExercisePassesItsSelfTestAsItIs() {
        Path folder = made("09-all-at-once");

        assertThat(printed()).isEqualTo(folder + "\n");
        assertThat(InterleaveCommand.execute("self-test", folder.toString())).isZero();
        assertThat(printed()).contains("7 grades, all as expected");
    }

    @Test
    void namesThatCanBeNoExerciseAreRefusedWithAnExample() {
        assertThat(refusal("All At Once")).contains("07-shared-counter");
        assertThat(refusal("9-short")).contains("two digits");
        assertThat(refusal("00-nothing")).contains("01 to 14");
        assertThat(refusal("15-more")).contains("01 to 14");
        assertThat(refusal("../03-x")).contains("07-shared-counter");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void whatIsThereAlreadyIsNotTouched() throws IOException {
        Path folder = made("09-all-at-once");
        Files.writeString(folder.resolve("statement.md"), "Mine.");

        assertThat(refusal("09-all-at-once")).contains(folder.toString()).contains("already");
        assertThat(folder.resolve("statement.md")).hasContent("Mine.");
    }

    @Test
    void aFileIsNoPlaceForAnExercise() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");

        assertThat(InterleaveCommand.execute("new-exercise", "09-x", "--dir", file.toString()))
                .isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("is not a folder");
    }

    @Test
    void gradingCodeThatIsWrongIsToldWithItsPlace() throws IOException {
        Path folder = made("09-all-at-once");

        change(folder, "grading/Oracle.java", text -> text.replace("seen.results()", "seen.result()"));
        assertThat(problemsOf(folder)).containsPattern("grading/Oracle.java:\\d+: cannot find symbol");

        change(folder, "grading/Oracle.java", text -> text.replace("seen.result()", "seen.results()"));
        change(folder, "grading/Cases.java", text -> text.replace("2 + random.nextInt(6)", "random.nextInt(0)"));
        assertThat(problemsOf(folder)).containsPattern("grading/Cases.java:\\d+: .*bound must be positive");

        change(folder, "grading/Cases.java", text -> text.replace("random.nextInt(0)", "2"));
        change(
                folder,
                "exercise.yaml",
                text -> text.replace("random: 4", "random: 5").replace("visible: 2", "visible: 3"));
        assertThat(problemsOf(folder)).contains("visible").contains("3").contains("2");

        change(folder, "exercise.yaml", text -> text.replace("visible: 3", "visible: 2"));
        change(folder, "grading/Cases.java", NewExerciseCommandTests::withoutLadder);
        assertThat(problemsOf(folder)).contains("ladder");
    }

    @Test
    void aReferenceThatIsRejectedAndAMistakeThatIsAcceptedAreToldBoth() throws IOException {
        Path folder = made("09-all-at-once");
        Path references = folder.resolve("reference-solutions");
        Path mistake = references.resolve("rejected/wrong-answer/null-for-nothing/Solution.java");
        String right = Files.readString(references.resolve("thread/Solution.java"));
        Files.writeString(references.resolve("thread/Solution.java"), Files.readString(mistake));
        Files.writeString(mistake, right);
        remove(references.resolve("rejected/data-race"));
        remove(references.resolve("rejected/not-concurrent"));
        remove(references.resolve("thread-invoke-all"));

        assertThat(problemsOf(folder))
                .contains("thread: is expected to be ACCEPTED but got WRONG_ANSWER")
                .contains("rejected/wrong-answer/null-for-nothing: is expected to be WRONG_ANSWER but got ACCEPTED")
                .contains("2 problems");
    }

    private Path made(String slug) {
        assertThat(InterleaveCommand.execute("new-exercise", slug, "--dir", home.toString()))
                .isZero();
        return home.resolve(slug);
    }

    private String refusal(String slug) {
        said.reset();
        assertThat(InterleaveCommand.execute("new-exercise", slug, "--dir", home.toString()))
                .isEqualTo(2);
        return said.toString(StandardCharsets.UTF_8);
    }

    private String problemsOf(Path folder) {
        printed.reset();
        assertThat(InterleaveCommand.execute("self-test", folder.toString())).isEqualTo(1);
        return printed();
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static String withoutLadder(String text) {
        int ladder = text.indexOf("    /** Sizes whose interleavings");
        return text.substring(0, ladder) + "}\n";
    }

    private static void change(Path folder, String file, UnaryOperator<String> change) throws IOException {
        Path path = folder.resolve(file);
        String before = Files.readString(path);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(path, after);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
