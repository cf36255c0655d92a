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

class SpeedupCommandTests {
    private static final String CHAINS = "src/test/exercises/04-chains/reference-solutions/";

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
    void theSequentialSolutionIsTooSlowWithTheCurveAsTextAndTheReason() {
        assertThat(speedup("--cores", "2,8", CHAINS + "sequential/Solution.java"))
                .isOne();

        assertThat(printed())
                .contains("04-chains: TOO_SLOW, 0 %")
                .containsPattern("cores +1 +2 +4 +8\\n")
                .containsPattern("submission \\(sequential\\) +1\\.00 +1\\.00 +1\\.00 +1\\.00\\n")
                .contains("What limits it: 100 % of the time only one thread computes: `main`");
    }

    @Test
    void theAnswerAsJsonHasTheKeysOfItsSchema() throws IOException {
        assertThat(speedup("--format", "json", "--seed", "7", CHAINS + "thread/Solution.java"))
                .isZero();

        JsonNode answer = JsonMapper.builder().build().readTree(printed.toByteArray());
        assertThat(answer.get("verdict").asText()).isEqualTo("ACCEPTED");
        assertThat(answer.get("seed").asText()).isEqualTo("7");
        ReportSchema.of("speedup").assertFits(answer);
    }

    @Test
    void sourcesThatDoNotCompileAreToldAsAGradeTellsThem() throws IOException {
        Path broken = Files.writeString(home.resolve("Solution.java"), "public class Solution {");

        assertThat(speedup(broken.toString())).isOne();
        assertThat(printed()).contains("COMPILE_ERROR").contains("Solution.java:1");
    }

    @Test
    void wrongUseSaysWhatToDo() {
        assertThat(speedup("--cores", "0", CHAINS + "thread")).isEqualTo(2);
        assertThat(said()).contains("--cores takes numbers from 1 to 64");
        assertThat(speedup("--cores", "two", CHAINS + "thread")).isEqualTo(2);
        assertThat(speedup("nowhere")).isEqualTo(2);
        assertThat(said()).contains("nowhere does not exist");
        assertThat(InterleaveCommand.execute(
                        "speedup", "--exercises", "src/test/exercises", "--exercise", "02-adders", CHAINS + "thread"))
                .isEqualTo(2);
        assertThat(said()).contains("the speed of 02-adders is not judged");
    }

    private static int speedup(String... arguments) {
        var all = new ArrayList<>(List.of("speedup", "--exercises", "src/test/exercises", "--exercise", "04-chains"));
        all.addAll(List.of(arguments));
        return InterleaveCommand.execute(all.toArray(String[]::new));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
