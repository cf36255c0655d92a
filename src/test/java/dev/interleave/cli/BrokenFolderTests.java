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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks a good folder in every way that authors do, and looks at what {@code self-test DIR} says. */
class BrokenFolderTests {
    private static final String SLUG = "09-all-at-once";

    @TempDir
    Path home;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    /** Change of a folder. */
    @FunctionalInterface
    interface Break {
        void in(Path folder) throws IOException;
    }

    /** What is done to the folder, and what has to be said about it, as a regular expression. */
    record Broken(String how, Break change, String message) {
        @Override
        public String toString() {
            return how;
        }
    }

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(out);
        System.setErr(err);
    }

    static List<Broken> waysToBeWrong() {
        return List.of(
                yaml("an unknown key", "goal:", "gaol:", "exercise.yaml:\\d+: .*gaol"),
                yaml("a missing key", "goal: .*\n", "", "exercise.yaml.*`goal`.* is missing"),
                yaml("a key twice", "slide: 9\n", "slide: 9\nslide: 9\n", "exercise.yaml:\\d+: .*slide"),
                yaml("text for a number", "slide: 9", "slide: nine", "exercise.yaml:\\d+: `slide`"),
                yaml("YAML that is none", "limits: \\{", "limits: [{", "exercise.yaml:\\d+: "),
                yaml("an id that is no UUID", "id: \\S+", "id: mine", "exercise.yaml:\\d+: `id` must be a UUID"),
                yaml("another slide than the name's", "slide: 9", "slide: 8", "exercise.yaml.*slide.* 8 .*09"),
                yaml("no such slide", "slide: 9", "slide: 15", "exercise.yaml:\\d+: `slide`.*14"),
                yaml("an unknown approach", "\\[thread,", "[threads,", "exercise.yaml:\\d+: .*threads"),
                yaml("a limit without unit", "wall: 10s", "wall: 10", "exercise.yaml:\\d+: .*wall"),
                yaml("points that add up to 90", "resources: 10", "resources: 0", "exercise.yaml:\\d+: .*100"),
                yaml("no visible case", "visible: 2", "visible: 0", "exercise.yaml:\\d+: .*visible"),
                yaml("a contract elsewhere", "lab.ex09", "lab.ex10", "contract/lab/ex10/Applier.java.*is missing"),
                yaml("a format of the future", "format: 1", "format: 2", "exercise.yaml:\\d+: .*format"),
                removed("statement.md", "statement.md.*is missing"),
                removed("lesson.md", "lesson.md.*is missing"),
                removed("starter/Solution.java", "starter/Solution.java.*is missing"),
                removed("grading/Oracle.java", "grading/Oracle.java.*is missing"),
                removed("contract/lab/ex09/Applier.java", "contract/lab/ex09/Applier.java.*is missing"),
                removed("reference-solutions/virtual-thread", "virtual-thread: is missing: each approach"),
                removed("reference-solutions/thread/Solution.java", "thread: holds no .java file"),
                removed("reference-solutions/rejected", "rejected: holds no planted mistake"),
                new Broken("a file of no use", folder -> write(folder, "notes.txt", "x"), "notes.txt: is not part"),
                new Broken("a stray folder", folder -> write(folder, "tests/A.java", "x"), "tests: is not part"),
                new Broken(
                        "a verdict that there is not",
                        folder -> write(folder, "reference-solutions/rejected/to-slow/a/Solution.java", "class A {}"),
                        "rejected/to-slow: is not a verdict"),
                new Broken(
                        "a reference of an approach that is not accepted",
                        folder -> write(folder, "reference-solutions/process/Solution.java", "class A {}"),
                        "process: must be named after one of"),
                new Broken(
                        "a hint without its heading",
                        folder -> write(folder, "hints.md", "Try.\n"),
                        "hints.md:1: text before the first"),
                new Broken(
                        "a text that is not UTF-8",
                        folder -> Files.write(folder.resolve("lesson.md"), new byte[] {'a', (byte) 0xff}),
                        "lesson.md.*UTF-8"),
                new Broken(
                        "a picture that is none",
                        folder -> write(folder, "pictures/cat.png", "meow"),
                        "pictures/cat.png.*PNG"),
                source("contract", "contract/lab/ex09/Applier.java", "List<Integer> numbers", "List<Int> numbers"),
                source("probe", "grading/Probe.java", "new Tally()", "new Tale()"),
                source("starter", "starter/Solution.java", "implements Applier", "implements Appler"),
                new Broken(
                        "a probe that is no experiment",
                        folder -> change(folder, "grading/Probe.java", "implements Experiment<.*>", ""),
                        "grading/Probe.java:\\d+: "),
                new Broken(
                        "a contract in another package",
                        folder -> write(
                                folder,
                                "contract/lab/other/Extra.java",
                                "package lab.other;\npublic interface Extra {}\n"),
                        "lab.other.Extra is in the wrong package"),
                new Broken(
                        "cases by chance",
                        folder -> change(
                                folder, "grading/Cases.java", "random.nextInt\\(6\\)", "(int) (6 * Math.random())"),
                        "grading/Cases.java: gives other cases for the same seed"),
                new Broken(
                        "two cases of one name",
                        folder -> change(folder, "grading/Cases.java", "\"one number\"", "\"three numbers\""),
                        "grading/Cases.java: two visible cases are called `three numbers`"),
                new Broken(
                        "an input that can't cross the wall",
                        folder -> change(
                                folder,
                                "grading/Probe.java",
                                "record Input\\(List<Integer> numbers\\) \\{}",
                                "record Input(List<Integer> numbers, Thread worker) {"
                                        + " public Input(List<Integer> numbers) { this(numbers, Thread.currentThread()); } }"),
                        "grading.*Thread"),
                new Broken(
                        "an oracle that throws",
                        folder -> change(folder, "grading/Oracle.java", "return atOnce", "seen = null; return atOnce"),
                        "Oracle.java:\\d+"));
    }

    @ParameterizedTest
    @MethodSource("waysToBeWrong")
    void eachWayToBeWrongIsToldWithItsPlace(Broken broken) throws IOException {
        assertThat(InterleaveCommand.execute("new-exercise", SLUG, "--dir", home.toString()))
                .isZero();
        Path folder = home.resolve(SLUG);
        broken.change().in(folder);
        printed.reset();

        assertThat(InterleaveCommand.execute("self-test", folder.toString())).isIn(1, 3);
        assertThat(printed.toString(StandardCharsets.UTF_8)).containsPattern(broken.message());
    }

    private static Broken yaml(String how, String from, String to, String message) {
        return new Broken(how, folder -> change(folder, "exercise.yaml", from, to), message);
    }

    private static Broken source(String part, String file, String from, String to) {
        String place = file.replaceAll("[.]", "[.]") + ":\\d+: cannot find symbol";
        return new Broken(
                "a " + part + " that does not compile",
                folder -> change(folder, file, from.replaceAll("[()]", "\\\\$0"), to),
                place);
    }

    private static Broken removed(String name, String message) {
        return new Broken("no " + name, folder -> remove(folder.resolve(name)), message);
    }

    private static void change(Path folder, String file, String from, String to) {
        try {
            Path path = folder.resolve(file);
            String before = Files.readString(path);
            String after = before.replaceAll(from, to);
            assertThat(after).as("%s is in %s", from, file).isNotEqualTo(before);
            Files.writeString(path, after);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private static void remove(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
