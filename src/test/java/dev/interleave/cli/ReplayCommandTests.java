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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replays findings from the command line; every command runs its program in a box, and so in a process, of its own. */
class ReplayCommandTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** By verdict: what is done by two threads at once. */
    private static final Map<String, String> BODIES = new TreeMap<>(Map.of(
            "DATA_RACE",
            "count++;",
            "DEADLOCK",
            "synchronized (first ? one : two) { synchronized (first ? two : one) { count++; } }",
            "LOST_WAKE_UP",
            "synchronized (one) { if (first) one.notify(); else one.wait(); }",
            "LIVELOCK",
            "if (first) up.set(up.get() + 1); else up.incrementAndGet(); while (up.get() != 2) Thread.onSpinWait();",
            "FAILED",
            "if (first) up.set(up.get() + 1); else if (up.getAndIncrement() == 1) throw new AssertionError();",
            "LEAK",
            "if (first) new Thread(() -> { while (true) java.util.concurrent.locks.LockSupport.park(); }).start();"));

    private static final String PROGRAM = """
        import java.util.concurrent.atomic.AtomicInteger;

        public final class NAME {
            static final Object one = new Object();
            static final Object two = new Object();
            static final AtomicInteger up = new AtomicInteger();
            static int count;

            static void act(boolean first) {
                try {
                    BODY
                    Thread.sleep(0);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }

            public static void main(String[] args) throws InterruptedException {
                Thread other = new Thread(() -> act(false));
                other.start();
                act(true);
                other.join();
            }
        }
        """;

    @TempDir
    Path folder;

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
    void aFindingOfEachKindIsFoundAgainByItsSchedule() throws IOException {
        for (var body : BODIES.entrySet()) {
            String name = "Shows" + body.getKey();
            Files.writeString(
                    folder.resolve(name + ".java"),
                    PROGRAM.replace("NAME", name).replace("BODY", body.getValue()));
        }

        var programs = new ArrayList<String>();
        for (JsonNode report : run("check", "--all-mains", "--schedules", "100", "--format", "jsonl", "" + folder)) {
            String verdict = report.path("verdict").asText();
            assertThat(report.path("main").asText()).isEqualTo("Shows" + verdict);
            JsonNode found = ofKind(verdict, report);
            programs.add(verdict);

            JsonNode again = run(
                            "check",
                            "--main",
                            "Shows" + verdict,
                            "--replay",
                            found.path("schedule").asText(),
                            "--format",
                            "json",
                            "" + folder)
                    .getFirst();

            assertThat(again.path("verdict").asText()).isEqualTo(verdict);
            assertThat(again.path("findings")).contains(found);
            assertThat(again.path("strength").path("schedules").asInt()).isOne();
        }
        assertThat(programs).containsExactlyInAnyOrderElementsOf(BODIES.keySet());
    }

    @Test
    void aFindingOfAGradeIsFoundAgainByItsSchedule() throws IOException {
        String exercise = "04-plus-equals-is-not-atomic";
        String mistake = "reference-solutions/" + exercise + "/rejected/data-race/no-lock";
        JsonNode graded = run("grade", "--exercise", exercise, "--format", "json", mistake)
                .getFirst();
        JsonNode found = ofKind("DATA_RACE", graded);

        JsonNode again = run(
                        "grade",
                        "--exercise",
                        exercise,
                        "--replay",
                        found.path("schedule").asText(),
                        "--format",
                        "json",
                        mistake)
                .getFirst();

        assertThat(again.path("verdict").asText()).isEqualTo("DATA_RACE");
        assertThat(again.path("findings")).contains(found);
        assertThat(again.path("cases")).as("nothing else is run").isEmpty();
    }

    private static JsonNode ofKind(String kind, JsonNode report) {
        for (JsonNode finding : report.path("findings")) {
            if (finding.path("kind").asText().equals(kind)) {
                return finding;
            }
        }
        throw new AssertionError("no " + kind + " in " + report);
    }

    private List<JsonNode> run(String... arguments) throws IOException {
        printed.reset();
        assertThat(InterleaveCommand.execute(arguments)).isEqualTo(ExitCodes.NOT_ACCEPTED);
        try (var reports = JSON.readerFor(JsonNode.class).<JsonNode>readValues(printed.toByteArray())) {
            return reports.readAll();
        }
    }
}
