package dev.interleave.box.engine.driver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interleave.box.engine.EngineForTests;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches small programs: the interleavings that are left out are equivalent to those that are run. */
class SearchTests {
    private static final List<String> SIZES = List.of(
            "counter 2 1",
            "counter 2 2",
            "counter 2 3",
            "counter 3 1",
            "rlock 2 1",
            "rlock 2 2",
            "rlock 2 3",
            "rlock 3 1",
            "volatile 2 1",
            "volatile 2 2",
            "atomic 2 1",
            "atomic 2 2",
            "cas 2 1",
            "sb",
            "bank 2 1",
            "bank 2 2",
            "phil 2 1",
            "buffer 1 1 1",
            "buffer 1 1 2",
            "buffer 1 1 3",
            "bufnotify 1 1 1",
            "bufnotify 1 1 2",
            "bufnotify 1 1 3",
            "bufcond 1 1 1",
            "bufcond 1 1 2",
            "bufcond 1 1 3",
            "sem 1 2 1",
            "sem 2 1 1",
            "sem 2 1 2",
            "sem 2 2 1",
            "semsig 1 1",
            "semsig 1 2",
            "semdead",
            "latch 1 1",
            "barrier 2 1",
            "barrier 2 2",
            "putif 2 1",
            "putif 2 2",
            "checkact 2 1",
            "checkact 2 2",
            "try 2 1",
            "try2",
            "alive",
            "interrupt2",
            "interrupt3",
            "abq 1",
            "abq 2",
            "future",
            "tree 1",
            "rw 1 1",
            "lost",
            "cond3 2 1",
            "sleep",
            "timed",
            "vt 2");

    private static final List<String> SIZES_OF_WAITS = List.of(
            "buffer 1 1 1",
            "buffer 1 1 2",
            "bufcond 1 1 1",
            "bufcond 1 1 2",
            "bufnotify 1 1 2",
            "lost",
            "cond3 2 1",
            "sleep",
            "timed",
            "ifwait",
            "whilewait",
            "timeout");

    private static final List<String> SPINS = List.of(
            "flag",
            "getter",
            "local",
            "text",
            "chain",
            "spinlock 2 1",
            "ttas 2 1",
            "ticket 2",
            "halfpeterson",
            "deadspin",
            "cas 2 1",
            "trylock 2",
            "alive",
            "done",
            "poll 1",
            "worker",
            "sleep",
            "sync",
            "rlock",
            "interrupt",
            "vector",
            "nested",
            "twice",
            "thrown",
            "tokens",
            "latch",
            "map",
            "mixed");

    /** Loops that do more than look: as many ends as rounds before they give up. */
    private static final List<String> COUNTED = List.of(
            "retries",
            "heaptries",
            "fieldtries",
            "listtries",
            "buildertries",
            "calltries",
            "settries",
            "iterated",
            "silent",
            "printing");

    @TempDir
    static Path directory;

    @BeforeAll
    static void prepare() throws Exception {
        try (InputStream source = SearchTests.class.getResourceAsStream("/search/Probes.java")) {
            EngineForTests.prepare(directory, "Probes", new String(source.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatIsLeftOutIsEquivalentToWhatIsRun() throws Exception {
        List<String> answers = compare(SIZES);

        assertThat(answers).hasSameSizeAs(SIZES).allMatch(line -> line.startsWith("SAME\t"));
    }

    @Test
    void whatIsLeftOutOfRandomProgramsIsEquivalentToWhatIsRun() throws Exception {
        List<String> programs = RandomPrograms.draw(6, 220);
        prepareMixed();
        List<String> answers = compare(programs);

        assertThat(answers).hasSameSizeAs(programs).noneMatch(line -> line.startsWith("DIFFERENT"));
        assertThat(answers.stream().filter(line -> line.startsWith("SAME\t")).count())
                .isGreaterThanOrEqualTo(150);
    }

    @Test
    void whoWaitsInALoopMayAsWellBeStopped() throws Exception {
        prepareSpins();
        var programs = new ArrayList<>(SPINS);
        programs.addAll(COUNTED);
        List<String> answers =
                compare(programs.stream().map(words -> "~" + words).toList());

        assertThat(answers).hasSameSizeAs(programs).allMatch(line -> line.startsWith("SAME\t"));
    }

    @Test
    void loopsThatWaitForOthersWithdrawNoClaim() throws Exception {
        prepareSpins();

        assertThat(exhausted("Spins", "flag")).isEqualTo(2);
        assertThat(exhausted("Spins", "peterson", "0", "1")).isGreaterThan(2);
        assertThat(exhausted("Spins", "spinlock", "2", "2")).isGreaterThan(6);
        assertThat(exhausted("Spins", "ttas", "2", "1")).isGreaterThan(2);
        assertThat(exhausted("Spins", "sleep")).isEqualTo(2);
    }

    @Test
    void threadsThatWaitForEachOtherInLoopsForEverAreFound() throws Exception {
        prepareSpins();
        JsonNode found = EngineForTests.explore(directory, "Spins", "--exhaust", "1000", "--", "deadspin");
        String id = found.path("findings").path(0).path("schedule").asText();
        JsonNode again = EngineForTests.explore(directory, "Spins", "--replay", id, "--", "deadspin");

        assertThat(found.path("verdict").asText()).as(found.toString()).isEqualTo("LIVELOCK");
        assertThat(again.path("verdict").asText()).as(again.toString()).isEqualTo("LIVELOCK");
        assertThat(found.path("findings").toString()).contains("Spins.java:").doesNotContain("Spins.java)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"getandset 2", "plainget", "race"})
    void loopsThatDoMoreThanLookOrLookPastTheOrderWithdrawIt(String words) throws Exception {
        prepareSpins();
        var options = new ArrayList<>(List.of("--exhaust", "1000", "--schedules", "20", "--"));
        options.addAll(List.of(words.split(" ")));
        JsonNode strength = EngineForTests.explore(directory, "Spins", options.toArray(String[]::new))
                .path("strength");

        assertThat(strength.path("exhausted").asBoolean())
                .as(strength.toString())
                .isFalse();
    }

    @Test
    void soItIsWhereWaitsEndEarly() throws Exception {
        List<String> programs = new ArrayList<>();
        SIZES_OF_WAITS.forEach(words -> programs.add("!" + words));
        RandomPrograms.draw(7, 120).forEach(words -> programs.add("!" + words));
        prepareMixed();
        List<String> answers = compare(programs);

        assertThat(answers).hasSameSizeAs(programs).noneMatch(line -> line.startsWith("DIFFERENT"));
        assertThat(answers.subList(0, SIZES_OF_WAITS.size())).allMatch(line -> line.startsWith("SAME\t"));
        assertThat(answers.stream().filter(line -> line.startsWith("SAME\t")).count())
                .isGreaterThanOrEqualTo(80);
    }

    @Test
    void aWaitWithoutALoopFailsWhereItEndsForNoReason() throws Exception {
        JsonNode found = EngineForTests.explore(directory, "Probes", "--exhaust", "1000", "--", "ifwait");
        JsonNode right = EngineForTests.explore(directory, "Probes", "--exhaust", "1000", "--", "whilewait");
        String id = found.path("findings").path(0).path("schedule").asText();
        JsonNode again = EngineForTests.explore(directory, "Probes", "--replay", id, "--", "ifwait");

        assertThat(found.path("verdict").asText()).as(found.toString()).isEqualTo("FAILED");
        assertThat(again.path("verdict").asText()).isEqualTo("FAILED");
        assertThat(right.path("verdict").asText()).isEqualTo("CLEAN");
        assertThat(right.path("strength").path("exhausted").asBoolean()).isTrue();
        assertThat(right.path("strength").path("earlyExecutions").asInt())
                .isGreaterThan(right.path("strength").path("executions").asInt());
        assertThat(right.path("strength").path("earlyOpen").asText()).isEmpty();
    }

    @Test
    void aTimeOutThatIsTakenForAnAnswerIsFound() throws Exception {
        JsonNode found = EngineForTests.explore(directory, "Probes", "--exhaust", "1000", "--", "timeout");

        assertThat(found.path("verdict").asText()).as(found.toString()).isEqualTo("FAILED");
    }

    @Test
    void asManyInterleavingsAreFoundAsTheModelHas() throws Exception {
        assertThat(exhausted("Probes", "counter", "2", "3")).isEqualTo(20);
        assertThat(exhausted("Probes", "rlock", "3", "2")).isEqualTo(90);
        assertThat(exhausted("Probes", "buffer", "1", "1", "3")).isEqualTo(32);
        assertThat(exhausted("Probes", "bufcond", "1", "2", "2")).isEqualTo(28);
    }

    @Test
    void aDeadlockThatOneOfThreeInterleavingsHasIsFoundAndReplayed() throws Exception {
        JsonNode found = EngineForTests.explore(directory, "Probes", "--exhaust", "100", "--", "phil", "2", "1");
        String id = found.path("findings").path(0).path("schedule").asText();
        JsonNode again = EngineForTests.explore(directory, "Probes", "--replay", id, "--", "phil", "2", "1");

        assertThat(found.path("verdict").asText()).isEqualTo("DEADLOCK");
        assertThat(found.path("strength").path("executions").asInt()).isEqualTo(3);
        assertThat(again.path("findings").path(0).path("accesses"))
                .isEqualTo(found.path("findings").path(0).path("accesses"));
    }

    @Test
    void moreInterleavingsThanTheLimitAreNoClaim() throws Exception {
        JsonNode report = EngineForTests.explore(
                directory, "Probes", "--exhaust", "10", "--schedules", "20", "--", "counter", "2", "3");

        assertThat(report.path("verdict").asText()).isEqualTo("CLEAN");
        assertThat(report.path("strength").path("exhausted").asBoolean()).isFalse();
        assertThat(report.path("strength").path("open").asText()).contains("limit of 10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "2", "3", "4", "5"})
    void whatIsDrawnWithoutASeedIsNoClaim(String source) throws Exception {
        JsonNode report = EngineForTests.explore(
                directory, "Probes", "--exhaust", "100", "--schedules", "20", "--", "draw", source);

        assertThat(report.path("strength").path("exhausted").asBoolean()).isFalse();
        assertThat(report.path("strength").path("open").asText()).contains("random numbers");
    }

    @ParameterizedTest
    @CsvSource({
        "0, identity hash codes",
        "1, identity hash codes",
        "2, identity hash codes",
        "3, the clock",
        "4, the clock",
        "5, uses files"
    })
    void whatDependsOnTheWorldOutsideIsNoClaim(String source, String reason) throws Exception {
        JsonNode strength = EngineForTests.explore(
                        directory, "Probes", "--exhaust", "100", "--schedules", "20", "--", "outside", source)
                .path("strength");

        assertThat(strength.path("exhausted").asBoolean()).isFalse();
        assertThat(strength.path("open").asText()).contains(reason);
    }

    @Test
    void hashCodesOfValuesAreTheSameEverywhere() throws Exception {
        assertThat(exhausted("Probes", "outside", "6")).isEqualTo(1);
    }

    @Test
    void numbersOfAGivenSeedAreTheSameEverywhere() throws Exception {
        assertThat(exhausted("Probes", "draw", "6")).isEqualTo(2);
    }

    private static void prepareSpins() throws Exception {
        try (InputStream source = SearchTests.class.getResourceAsStream("/search/Spins.java")) {
            EngineForTests.prepare(directory, "Spins", new String(source.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void prepareMixed() throws Exception {
        try (InputStream source = SearchTests.class.getResourceAsStream("/search/Mixed.java")) {
            EngineForTests.prepare(directory, "Mixed", new String(source.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static int exhausted(String program, String... arguments) throws Exception {
        var options = new ArrayList<>(List.of("--exhaust", "1000", "--"));
        options.addAll(List.of(arguments));
        JsonNode strength = EngineForTests.explore(directory, program, options.toArray(String[]::new))
                .path("strength");
        assertThat(strength.path("exhausted").asBoolean())
                .as(strength.toString())
                .isTrue();
        return strength.path("executions").asInt();
    }

    private static List<String> compare(List<String> sizes) throws Exception {
        var command = new ArrayList<String>(List.of(
                EngineForTests.image().java().toString(),
                "-ea",
                "-Xmx512m",
                "--enable-preview",
                "-cp",
                directory.resolve("program") + ":" + Path.of("target/classes").toAbsolutePath() + ":"
                        + Path.of(SearchTests.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI()),
                SearchComparison.class.getName()));
        command.addAll(sizes);
        Path out = directory.resolve("comparison.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readAllLines(out);
    }
}
