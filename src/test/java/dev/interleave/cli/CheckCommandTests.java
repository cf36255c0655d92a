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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @TempDir
    Path folder;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
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

    private JsonNode check(String... options) throws IOException {
        printed.reset();
        var arguments = new String[options.length + 4];
        arguments[0] = "check";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[options.length + 1] = "--format";
        arguments[options.length + 2] = "json";
        arguments[options.length + 3] = folder.toString();
        assertThat(InterleaveCommand.execute(arguments)).isOne();
        return JsonMapper.builder().build().readTree(printed.toByteArray());
    }
}
