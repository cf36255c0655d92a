package dev.interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gives the command what it cannot check, or what never ends, in real boxes. */
class CheckInputTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String CLEAN = """
        class One {
            public static void main(String[] args) {
                System.out.println("one");
            }

            static class Inner {
                public static void main(String[] args) throws Exception {
                    int[] cell = new int[1];
                    Thread other = new Thread(() -> cell[0]++);
                    other.start();
                    cell[0]++;
                    other.join();
                }
            }
        }
        """;

    @TempDir
    Path folder;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void refusesWhatIsNoProgramAndSaysWhatToDo() throws IOException {
        refused("does not exist", folder.resolve("nowhere").toString());
        refused(
                "holds no .java file",
                Files.createDirectory(folder.resolve("empty")).toString());
        refused("does not compile", write("Prose.java", "It was a dark and stormy night."));
        refused("no class has a main method", write("Plain.java", "class Plain {}"));
    }

    @Test
    void refusesToGuessWhichProgramOrScheduleIsMeant() throws IOException {
        String path = write("One.java", CLEAN);

        refused("One, One$Inner", path);
        refused("there is no class `Two`", path, "--main", "Two");
        refused("is no schedule id", path, "--main", "One", "--replay", "yesterday");
        refused("--main", path, "--main");
        refused("csv", path, "--format", "csv");
    }

    @Test
    void theReportsHaveTheKeysOfTheirSchema() throws IOException {
        String path = write("One.java", CLEAN);

        assertThat(check(path, "--all-mains", "--format", "jsonl", "--schedules", "50"))
                .isEqualTo(ExitCodes.NOT_ACCEPTED);
        Map<String, JsonNode> reports = reports();
        assertThat(check(path, "--main", "One", "--format", "json", "--schedules", "5"))
                .isEqualTo(ExitCodes.ACCEPTED);
        JsonNode clean = JSON.readTree(printed.toByteArray());

        assertThat(reports.keySet()).containsExactly("One", "One$Inner");
        assertThat(reports.get("One$Inner").path("verdict").asText()).isEqualTo("DATA_RACE");
        assertThat(clean.path("verdict").asText()).isEqualTo("CLEAN");
        var schema = ReportSchema.of("check");
        schema.assertFits(clean);
        reports.values().forEach(schema::assertFits);
        JsonNode finding = reports.get("One$Inner").path("findings").path(0);
        assertThat(finding.path("accesses")).hasSize(2);
        assertThat(finding.path("interleaving")).isNotEmpty();
    }

    @Test
    void judgesProgramsThatNeverEndOrHideOrSaysWhyNot() throws IOException {
        List<String> arguments = new ArrayList<>(Stream.of(
                        "SpinsForEver",
                        "LoopsInsideLibrary",
                        "AllocatesForEver",
                        "RecursesForEver",
                        "ExitsFromThread",
                        "TenThousandVirtualThreads",
                        "BlocksOnServerSocket",
                        "ReflectsOnFields",
                        "OwnClassLoader")
                .map(name -> "src/test/programs/bad-input/" + name + ".java")
                .toList());
        arguments.addAll(List.of("--all-mains", "--format", "jsonl", "--schedules", "5", "--seed", "1"));

        int exitCode = check(arguments.toArray(String[]::new));

        Map<String, JsonNode> reports = reports();
        assertThat(exitCode).isEqualTo(ExitCodes.NOT_ACCEPTED);
        assertThat(verdict(reports, "SpinsForEver")).isIn("LIVELOCK", "NOT_JUDGED");
        assertThat(verdict(reports, "LoopsInsideLibrary")).isEqualTo("NOT_JUDGED");
        assertThat(reports.get("LoopsInsideLibrary").path("reason").asText()).contains("went through loops more than");
        assertThat(verdict(reports, "AllocatesForEver")).isIn("FAILED", "NOT_JUDGED");
        assertThat(verdict(reports, "RecursesForEver")).isEqualTo("FAILED");
        assertThat(verdict(reports, "ExitsFromThread")).isEqualTo("DATA_RACE");
        assertThat(verdict(reports, "TenThousandVirtualThreads")).isIn("CLEAN", "NOT_JUDGED");
        assertThat(verdict(reports, "BlocksOnServerSocket")).isEqualTo("NOT_JUDGED");
        assertThat(verdict(reports, "ReflectsOnFields")).isEqualTo("DATA_RACE");
        assertThat(verdict(reports, "OwnClassLoader")).isEqualTo("NOT_JUDGED");
        assertThat(reports.values())
                .filteredOn(report -> report.path("verdict").asText().equals("NOT_JUDGED"))
                .allSatisfy(report -> assertThat(report.path("reason").asText()).isNotBlank());
    }

    @Test
    void aProgramThatCannotBeJudgedAloneHasAnExitCodeOfItsOwn() {
        assertThat(check("src/test/programs/bad-input/OwnClassLoader.java", "--schedules", "5"))
                .isEqualTo(ExitCodes.NOT_JUDGED);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("NOT_JUDGED", "defines classes while it runs");
    }

    private void refused(String told, String... arguments) {
        assertThat(check(arguments)).as(told).isEqualTo(ExitCodes.USAGE);
        assertThat(complained.toString(StandardCharsets.UTF_8)).contains(told);
        assertThat(printed.toByteArray()).isEmpty();
    }

    private int check(String... arguments) {
        printed.reset();
        complained.reset();
        var all = new ArrayList<>(List.of("check"));
        all.addAll(List.of(arguments));
        return InterleaveCommand.execute(all.toArray(String[]::new));
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Map<String, JsonNode> reports() throws IOException {
        var reports = new TreeMap<String, JsonNode>();
        for (String line : printed.toString(StandardCharsets.UTF_8).lines().toList()) {
            JsonNode report = JSON.readTree(line);
            reports.put(report.path("main").asText(), report);
        }
        return reports;
    }

    private static String verdict(Map<String, JsonNode> reports, String main) {
        assertThat(reports).containsKey(main);
        return reports.get(main).path("verdict").asText();
    }
}
