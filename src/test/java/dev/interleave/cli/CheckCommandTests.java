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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks programs from the command line to the report, in real boxes. */
class CheckCommandTests {
    private static final String RACY = """
        public final class Racy {
            private static int count;

            public static void main(String[] args) throws Exception {
                Thread other = new Thread(() -> count++);
                other.start();
                count++;
                other.join();
                try (var words = Racy.class.getResourceAsStream("/words.txt")) {
                    assert words.readAllBytes().length == 5;
                }
            }
        }
        """;

    private static final String LEAVES_FILES = """
        import java.nio.file.Files;
        import java.nio.file.Path;

        public final class LeavesFiles {
            public static void main(String[] args) throws Exception {
                Path below = Path.of("outbox");
                Path note = Path.of("/tmp/note.txt");
                assert !Files.exists(below) && !Files.exists(note) : "somebody was here";
                Thread writer = new Thread(() -> {
                    try {
                        Files.createDirectory(below);
                        Files.writeString(below.resolve("letter"), "dear");
                        Files.writeString(note, "later");
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
                writer.start();
                writer.join();
                assert Files.readString(below.resolve("letter")).equals("dear");
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
    void aFindingIsReplayedByItsIdAndAProgramFindsItsResources() throws IOException {
        Files.writeString(folder.resolve("Racy.java"), RACY);
        Files.writeString(folder.resolve("words.txt"), "to be");

        JsonNode found = check("--schedules", "50");
        JsonNode again = check(
                "--replay", found.path("findings").path(0).path("schedule").asText());

        assertThat(found.path("verdict").asText()).isEqualTo("DATA_RACE");
        assertThat(found.path("findings").findValuesAsText("kind")).containsOnly("DATA_RACE");
        assertThat(again.path("findings")).contains(found.path("findings").path(0));
    }

    @Test
    void noScheduleFindsTheFilesOfAnother() throws IOException {
        Files.writeString(folder.resolve("LeavesFiles.java"), LEAVES_FILES);

        JsonNode report = check(ExitCodes.ACCEPTED, "--schedules", "20");

        assertThat(report.path("verdict").asText()).as(report.toString()).isEqualTo("CLEAN");
        assertThat(report.path("strength").path("schedules").asInt()).isGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({
        "--preemptions 1, needs --exhaustive",
        "--limit 10, needs --exhaustive",
        "--exhaustive --preemptions -1, must be 0 or more",
        "--exhaustive --limit 0, must be 1 or more",
        "--exhaustive --limit many, many",
        "--exhaustive --preemptions 1.5, 1.5",
        "--exhaustive --limit 99999999999, 99999999999",
        "--exhaustive --replay dn, choose one"
    })
    void anOptionOfTheSearchThatCannotBeIsTold(String options, String told) throws IOException {
        Files.writeString(folder.resolve("Racy.java"), RACY);
        var arguments = new ArrayList<>(List.of(("check " + options).split(" ")));
        arguments.add(folder.toString());

        int exitCode = InterleaveCommand.execute(arguments.toArray(String[]::new));

        assertThat(exitCode).isEqualTo(ExitCodes.USAGE);
        assertThat(complained.toString(StandardCharsets.UTF_8)).contains(told);
        assertThat(printed.toByteArray()).isEmpty();
    }

    private JsonNode check(String... options) throws IOException {
        return check(1, options);
    }

    private JsonNode check(int exitCode, String... options) throws IOException {
        printed.reset();
        var arguments = new String[options.length + 4];
        arguments[0] = "check";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[options.length + 1] = "--format";
        arguments[options.length + 2] = "json";
        arguments[options.length + 3] = folder.toString();
        assertThat(InterleaveCommand.execute(arguments)).isEqualTo(exitCode);
        return JsonMapper.builder().build().readTree(printed.toByteArray());
    }
}
