package dev.interleave.box.engine.driver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interleave.box.engine.EngineForTests;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches programs that record what happened: the order of records is a result, though records order nothing. */
class RecordersTests {
    private static final String PROGRAM = """
            import java.util.ArrayList;
            import java.util.List;
            import lab.kit.Muted;

            public class Recorded {
                enum Kind { EVEN, ODD }

                @Muted
                static final class Log {
                    private final List<String> lines = new ArrayList<>();

                    synchronized void add(int number) {
                        lines.add((number % 2 == 0 ? Kind.EVEN : Kind.ODD) + " " + number);
                    }

                    synchronized void line(String text) {
                        lines.add(text);
                    }

                    synchronized int size() {
                        return lines.size();
                    }

                    synchronized void look(Box box) {
                        lines.add("" + box.get());
                    }
                }

                static final class Box {
                    private int value;

                    int get() {
                        return value;
                    }

                    synchronized void set(int next) {
                        value = next;
                    }
                }

                public static void main(String[] arguments) throws Exception {
                    Log log = new Log();
                    Box box = new Box();
                    Thread[] threads = new Thread[2];
                    for (int i = 0; i < threads.length; i++) {
                        int number = i;
                        threads[i] = new Thread(() -> {
                            switch (arguments[0]) {
                                case "one" -> log.add(number);
                                case "own" -> new Log().line("x");
                                case "size" -> log.size();
                                case "box" -> {
                                    box.set(number);
                                    log.look(box);
                                }
                                default -> throw new IllegalArgumentException(arguments[0]);
                            }
                        });
                        threads[i].start();
                    }
                    for (Thread thread : threads) {
                        thread.join();
                    }
                }
            }
            """;

    @TempDir
    static Path directory;

    @BeforeAll
    static void prepare() throws Exception {
        EngineForTests.prepare(directory, "Recorded", PROGRAM);
    }

    @Test
    void bothOrdersOfTwoRecordsAreRun() throws Exception {
        assertThat(exhausted("one")).isEqualTo(2);
    }

    @Test
    void recordsOfUnlikeRecordersDoNotMeet() throws Exception {
        assertThat(exhausted("own")).isEqualTo(1);
    }

    @Test
    void looksAtOneRecorderMayBeSwapped() throws Exception {
        JsonNode strength = searched("size");

        assertThat(strength.path("exhausted").asBoolean())
                .as(strength.toString())
                .isTrue();
        assertThat(strength.path("executions").asInt()).isLessThanOrEqualTo(2);
    }

    @Test
    void aRecorderThatLooksAtWhatTheProgramChangesWithdrawsTheClaim() throws Exception {
        JsonNode strength = searched("box");

        assertThat(strength.path("exhausted").asBoolean()).isFalse();
        assertThat(strength.path("open").asText())
                .contains("a recorder of the probe looks at what the program itself changes");
    }

    private static int exhausted(String how) throws Exception {
        JsonNode strength = searched(how);
        // The constants of an enum that is first used inside a recorder are no program's changes.
        assertThat(strength.path("exhausted").asBoolean())
                .as(strength.toString())
                .isTrue();
        return strength.path("executions").asInt();
    }

    private static JsonNode searched(String how) throws Exception {
        return EngineForTests.explore(directory, "Recorded", "--exhaust", "200", "--schedules", "5", "--", how)
                .path("strength");
    }
}
