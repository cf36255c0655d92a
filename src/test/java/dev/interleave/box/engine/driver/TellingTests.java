package dev.interleave.box.engine.driver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interleave.box.engine.EngineForTests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The interleavings that findings tell are true: every step at its place, every arrow from and to what it speaks of. */
class TellingTests {
    private static final Path PROGRAMS = Path.of("src/test/told");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Counter",
                "Handed",
                "Futures",
                "Pool",
                "Deadlock",
                "LockCycle",
                "LostWakeUp",
                "Flag",
                "WaitNotify"
            })
    void whatIsToldIsTrue(String name) throws Exception {
        JsonNode report = check(name);

        assertThat(report.path("findings")).isNotEmpty();
        for (JsonNode finding : report.path("findings")) {
            List<JsonNode> steps = list(finding.path("interleaving"));
            assertThat(steps).as("steps of %s", finding.path("message")).isNotEmpty();
            threadsActBetweenStartAndEnd(steps);
            assertThat(finding.path("orders").findValuesAsText("reason")).contains("start");
            arrowsMeanWhatTheySay(steps, list(finding.path("orders")));
            accessesAreSteps(finding, steps);
            linesAreTheProgramsOwn(name, steps);
        }
    }

    @Test
    void aLostUpdateIsToldAsTwoReadsOfTheSameValueAndTwoWritesOfTheSame() throws Exception {
        JsonNode finding = check("Counter").path("findings").path(0);

        assertThat(list(finding.path("interleaving")))
                .extracting(step -> step.path("effect").asText())
                .filteredOn(effect -> effect.contains("Counter.count"))
                .containsExactly(
                        "reads 0 from Counter.count",
                        "reads 0 from Counter.count",
                        "writes 1 to Counter.count",
                        "writes 1 to Counter.count",
                        "reads 1 from Counter.count");
        assertThat(finding.path("message").asText())
                .contains("a write gets lost", "What would order them", "the same lock", "atomic");
    }

    @Test
    void whatIsCapturedOrPrintedIsNamedAsTheSourceDoes() throws Exception {
        assertThat(check("Captured").path("findings").findValuesAsText("variable"))
                .containsExactlyInAnyOrder("int[] ticks element 0", "ArrayList seen");
    }

    @Test
    void whoWaitsForThePermitItKeepsIsNotSaidToWaitForALockOfItsOwn() throws Exception {
        assertThat(check("PermitKept").path("findings").path(0).path("message").asText())
                .isEqualTo(
                        "main waits for a permit in Semaphore.acquire while it keeps one itself, and nobody else is left who"
                                + " gives one back.");
    }

    @Test
    void racesOfOneVariableAreOneFinding() throws Exception {
        assertThat(check("Counter").path("findings")).hasSize(1);
    }

    /**
     * In {@code Rejected} a message names a lambda's class, whose address differs between processes; in {@code BestOffer} a static field races in earlier schedules than the one that is told.
     */
    @ParameterizedTest
    @ValueSource(strings = {"Pool", "BestOffer", "Rejected"})
    void whatIsToldIsTheSameWhenTheScheduleIsReplayedInAnotherProcess(String name) throws Exception {
        JsonNode findings = check(name, "--schedules", "150", "--seed", "1").path("findings");
        assertThat(findings).isNotEmpty();
        for (JsonNode finding : findings) {
            String id = finding.path("schedule").asText();
            JsonNode again = EngineForTests.explore(directory, name, "--replay", id);

            assertThat(list(again.path("findings"))).contains(finding);
        }
    }

    private JsonNode check(String name) throws Exception {
        return check(name, "--schedules", "60", "--seed", "3");
    }

    private JsonNode check(String name, String... options) throws Exception {
        EngineForTests.prepare(directory, name, Files.readString(PROGRAMS.resolve(name + ".java")));
        return EngineForTests.explore(directory, name, options);
    }

    private static void threadsActBetweenStartAndEnd(List<JsonNode> steps) {
        Set<String> started = new HashSet<>(Set.of("main"));
        Set<String> ended = new HashSet<>();
        for (JsonNode step : steps) {
            String thread = step.path("thread").asText();
            String effect = step.path("effect").asText();
            assertThat(started).as("%s", steps).contains(thread);
            assertThat(ended).as("%s", steps).doesNotContain(thread);
            if (effect.startsWith("starts ")) {
                assertThat(started.add(effect.substring("starts ".length()))).isTrue();
            } else if (effect.startsWith("sees that ")) {
                ended.add(effect.replaceAll("sees that | has ended", ""));
            }
        }
    }

    private static void arrowsMeanWhatTheySay(List<JsonNode> steps, List<JsonNode> orders) {
        for (JsonNode order : orders) {
            int from = order.path("from").asInt();
            int to = order.path("to").asInt();
            assertThat(from).isLessThan(to);
            String thread = steps.get(from).path("thread").asText();
            String other = steps.get(to).path("thread").asText();
            String tail = steps.get(from).path("effect").asText();
            String head = steps.get(to).path("effect").asText();
            assertThat(thread).isNotEqualTo(other);
            switch (order.path("reason").asText()) {
                case "start" -> {
                    assertThat(tail).isEqualTo("starts " + other);
                    assertThat(stepsOf(other, steps.subList(0, to))).isEmpty();
                }
                case "end → join" -> {
                    assertThat(head).isEqualTo("sees that " + thread + " has ended");
                    assertThat(stepsOf(thread, steps.subList(from + 1, steps.size())))
                            .isEmpty();
                }
                case "unlock → lock" -> {
                    assertThat(tail).startsWith("leaves the monitor of");
                    assertThat(head).matches("(enters the monitor of|goes on after its wait on).*");
                }
                case "write → read" -> {
                    assertThat(tail).startsWith("writes ");
                    assertThat(head).startsWith("reads ");
                }
                default -> assertThat(order.path("reason").asText()).isNotEmpty();
            }
        }
    }

    private static List<JsonNode> stepsOf(String thread, List<JsonNode> steps) {
        return steps.stream()
                .filter(step -> step.path("thread").asText().equals(thread))
                .toList();
    }

    private static void accessesAreSteps(JsonNode finding, List<JsonNode> steps) {
        var places = new ArrayList<Integer>();
        for (JsonNode access : finding.path("accesses")) {
            int place = access.path("step").asInt(-1);
            assertThat(place).as("%s of %s", access, finding).isBetween(0, steps.size() - 1);
            JsonNode step = steps.get(place);
            assertThat(step.path("thread")).isEqualTo(access.path("thread"));
            assertThat(step.path("line")).isEqualTo(access.path("line"));
            if (finding.path("kind").asText().equals("DATA_RACE")) {
                assertThat(step.path("effect").asText())
                        .startsWith(access.path("operation").asText());
            } else {
                assertThat(step.path("effect")).isEqualTo(access.path("operation"));
            }
            places.add(place);
        }
        assertThat(places).doesNotHaveDuplicates();
        if (finding.path("kind").asText().equals("DATA_RACE")) {
            assertThat(places).isSorted();
        }
    }

    private static void linesAreTheProgramsOwn(String name, List<JsonNode> steps) throws Exception {
        List<String> lines = Files.readAllLines(PROGRAMS.resolve(name + ".java"));
        for (JsonNode step : steps) {
            String effect = step.path("effect").asText();
            int line = step.path("line").asInt();
            if (line == 0) {
                // A worker of the library that starts another one is in no line of the program.
                assertThat(effect).startsWith("starts ");
                continue;
            }
            assertThat(step.path("file").asText()).isEqualTo(name + ".java");
            String source = lines.get(line - 1);
            int dot = effect.lastIndexOf(name + ".");
            if (dot >= 0 && effect.matches("(reads|writes) .*")) {
                assertThat(source).contains(effect.substring(dot + name.length() + 1));
            } else if (effect.contains("monitor") && effect.startsWith("enters")) {
                assertThat(source).contains("synchronized");
            } else if (effect.endsWith(" to end") || effect.endsWith("has ended")) {
                assertThat(source).contains(".join()");
            }
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
