package dev.interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradeCommandTests {
    private static final Path REFERENCE =
            Path.of("src/test/exercises/02-adders/reference-solutions/sequential/Solution.java");
    private static final Path MISTAKE =
            Path.of("src/test/exercises/02-adders/reference-solutions/rejected/wrong-answer/counts");

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
    void anAcceptedSubmissionEndsWithZero() throws IOException {
        assertThat(grade("--format", "json", REFERENCE.toString())).isZero();

        JsonNode report = JsonMapper.builder().build().readTree(printed.toByteArray());
        assertThat(report.get("verdict").asText()).isEqualTo("ACCEPTED");
        assertThat(keys(report))
                .containsExactly(
                        "exercise",
                        "verdict",
                        "score",
                        "maxScore",
                        "seed",
                        "isolation",
                        "parts",
                        "cases",
                        "findings",
                        "interleavings",
                        "durations");
    }

    @Test
    void theReportFitsItsSchemaWhateverItTells() throws IOException {
        var schema = ReportSchema.of("report");
        var broken = Files.writeString(home.resolve("Solution.java"), "public class Solution {");
        for (String submission : List.of(REFERENCE.toString(), MISTAKE.toString(), broken.toString())) {
            printed.reset();
            grade("--format", "json", submission);
            schema.assertFits(JsonMapper.builder().build().readTree(printed.toByteArray()));
        }

        String racing = "05-start-three-processes";
        printed.reset();
        assertThat(InterleaveCommand.execute(
                        "grade",
                        "--exercise",
                        racing,
                        "--format",
                        "json",
                        "reference-solutions/" + racing + "/rejected/data-race/lines-in-a-plain-list"))
                .isOne();
        JsonNode race = JsonMapper.builder().build().readTree(printed.toByteArray());
        assertThat(race.at("/findings/0/interleaving")).isNotEmpty();
        schema.assertFits(race);
    }

    @Test
    void picturesOfTheExpectedAnswerAreShownForVisibleCasesOnly() throws IOException {
        String slug = "06-blur-the-pictures";
        String mistake = "reference-solutions/" + slug + "/rejected/wrong-answer/border-left-black";
        assertThat(InterleaveCommand.execute("grade", "--exercise", slug, "--format", "json", mistake))
                .isOne();

        JsonNode cases =
                JsonMapper.builder().build().readTree(printed.toByteArray()).get("cases");
        assertThat(cases).anyMatch(each -> !each.get("visible").asBoolean());
        for (JsonNode each : cases) {
            assertThat(each.has("pictures"))
                    .as(each.get("name").asText())
                    .isEqualTo(each.get("visible").asBoolean());
        }
        assertThat(cases.get(0).get("pictures"))
                .extracting(picture -> picture.get("caption").asText())
                .containsExactly("lighthouse.ppm", "Expected", "Yours", "Where yours differs, red");
    }

    @Test
    void aFolderThatIsNotAcceptedEndsWithOneAndSaysWhy() {
        assertThat(grade(MISTAKE.toString())).isOne();

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("WRONG_ANSWER")
                .contains("The sum is not 2.");
        assertThat(grade("--exit-zero", MISTAKE.toString())).isZero();
    }

    @Test
    void aZipIsGradedAndJunitIsWellFormed() throws Exception {
        Path zip = zip("mine/Solution.java", Files.readString(REFERENCE));

        assertThat(grade("--format", "junit", zip.toString())).isZero();

        var document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(printed.toByteArray()));
        assertThat(document.getDocumentElement().getAttribute("failures")).isEqualTo("0");
        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(7);
    }

    @Test
    void anEmptyFileIsACompileErrorWithAdvice() throws IOException {
        assertThat(grade(Files.writeString(home.resolve("Solution.java"), "").toString()))
                .isOne();

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("COMPILE_ERROR")
                .contains("empty");
    }

    @Test
    void aFileWithoutSolutionAndOneInAPackageAreCompileErrorsWithAdvice() throws IOException {
        Path other = Files.writeString(home.resolve("Other.java"), "class Other {}");
        assertThat(grade(other.toString())).isOne();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("There is no class Solution. Declare `public final class Solution implements Adder`");

        printed.reset();
        Path packaged =
                Files.writeString(home.resolve("Solution.java"), "package my.own;\n" + Files.readString(REFERENCE));
        assertThat(grade(packaged.toString())).isOne();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("remove the line \"package my.own;\"");

        printed.reset();
        Path prose = Files.writeString(home.resolve("Prose.java"), "Dear reader, this is no Java.\n");
        assertThat(grade(prose.toString())).isOne();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("COMPILE_ERROR", "Prose.java:1");
    }

    @Test
    void aByteOrderMarkDoesNoHarm() throws IOException {
        Path marked = Files.writeString(home.resolve("Solution.java"), "\ufeff" + Files.readString(REFERENCE));

        assertThat(grade(marked.toString())).isZero();
    }

    @Test
    void aZipThatPointsOutsideIsRefused() throws IOException {
        assertThat(grade(zip("../Solution.java", "class Solution {}").toString()))
                .isEqualTo(2);

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("../Solution.java");
        assertThat(printed.size()).isZero();
    }

    @Test
    void unreadableInputEndsWithTwoAndSaysWhatToDo() throws IOException {
        byte[] junk = new byte[500];
        new Random(1).nextBytes(junk);
        Path binary = Files.write(home.resolve("Junk.java"), junk);
        Path huge = Files.writeString(home.resolve("Huge.java"), "x".repeat(10 << 20));
        Path empty = Files.createDirectory(home.resolve("empty"));
        Path noZip = Files.write(home.resolve("no.zip"), junk);
        Path half = Files.write(
                home.resolve("half.zip"), Arrays.copyOf(Files.readAllBytes(zip("Solution.java", "x".repeat(900))), 60));
        Path bomb = zip("Solution.java", " ".repeat(20 << 20));

        assertThat(problemOf(binary)).contains("UTF-8");
        assertThat(problemOf(huge)).contains("65536");
        assertThat(problemOf(empty)).contains("no .java file");
        assertThat(problemOf(noZip)).contains("no .java file");
        assertThat(problemOf(half)).contains("half.zip").contains("Make the zip again");
        assertThat(problemOf(bomb)).contains("more than 4 MiB together");
        assertThat(problemOf(home.resolve("nowhere.java"))).contains("does not exist");
    }

    @Test
    void anUnknownExerciseNamesTheKnownOnes() {
        assertThat(InterleaveCommand.execute(
                        "grade", "--exercises", "src/test/exercises", "--exercise", "99-x", REFERENCE.toString()))
                .isEqualTo(2);

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("99-x").contains("02-adders");
    }

    @Test
    void unknownOptionsAreUsageErrors() {
        assertThat(InterleaveCommand.execute("grade", "--speed")).isEqualTo(2);
        assertThat(InterleaveCommand.execute()).isEqualTo(2);
    }

    @Test
    void theSelfTestPrintsATableAndEndsWithZero() {
        assertThat(InterleaveCommand.execute("self-test", "src/test/exercises/02-adders"))
                .isZero();

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("rejected/wrong-answer/counts")
                .contains("2 grades, all as expected");
    }

    @Test
    void theSelfTestSaysBelowARowWhatWasToldInstead() throws IOException {
        Path folder = home.resolve("02-adders");
        copy(Path.of("src/test/exercises/02-adders"), folder);
        Path planted = folder.resolve("reference-solutions/rejected");
        Files.move(planted.resolve("wrong-answer"), planted.resolve("runtime-error"));

        assertThat(InterleaveCommand.execute("self-test", folder.toString())).isOne();

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .containsPattern(
                        "rejected/runtime-error/counts +RUNTIME_ERROR +WRONG_ANSWER .*<-- differs, seed -?\\d+\n"
                                + "    The sum is not 2[.]\n");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path each : files.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    private String problemOf(Path path) {
        said.reset();
        assertThat(grade(path.toString())).isEqualTo(2);
        return said.toString(StandardCharsets.UTF_8);
    }

    private static int grade(String... arguments) {
        var all = new ArrayList<>(List.of("grade", "--exercises", "src/test/exercises", "--exercise", "02-adders"));
        all.addAll(List.of(arguments));
        return InterleaveCommand.execute(all.toArray(String[]::new));
    }

    private Path zip(String name, String text) throws IOException {
        Path zip = home.resolve("solution.zip");
        try (var entries = new ZipOutputStream(Files.newOutputStream(zip))) {
            entries.putNextEntry(new ZipEntry(name));
            entries.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return zip;
    }

    private static List<String> keys(JsonNode node) {
        var keys = new ArrayList<String>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
