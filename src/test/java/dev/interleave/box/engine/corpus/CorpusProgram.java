package dev.interleave.box.engine.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hold one program of the corpus and what its header expects.
 *
 * @param mechanism name of the folder
 * @param name name of the file and of the main class, unique in the corpus
 * @param expected verdicts that are right; one, but for bad input and for hangs that have two names
 * @param variable {@code Class.field} that the race is on, where the header names it
 * @param twin the program that differs in the fault only; empty for bad input
 */
record CorpusProgram(
        String mechanism,
        String name,
        Set<String> expected,
        Optional<String> variable,
        Optional<String> twin,
        Path file,
        String source) {

    static final String BAD_INPUT = "bad-input";

    private static final Set<String> VERDICTS =
            Set.of("CLEAN", "DATA_RACE", "DEADLOCK", "LOST_WAKE_UP", "LIVELOCK", "FAILED", "LEAK", "NOT_JUDGED");
    private static final Pattern EXPECT =
            Pattern.compile("// expect: (?<verdicts>[A-Z_]+(?: \\| [A-Z_]+)*)(?: on (?<variable>\\w+\\.\\w+))?");
    private static final Pattern TWIN = Pattern.compile("// twin: (?<name>\\w+)");

    static CorpusProgram read(Path file) {
        String source = text(file);
        List<String> lines = source.lines().toList();
        Matcher expect = EXPECT.matcher(lines.getFirst());
        if (!expect.matches()) {
            throw new IllegalArgumentException(file + ":1: write '// expect: VERDICT [on Class.field]'");
        }
        Set<String> verdicts = Set.of(expect.group("verdicts").split(" \\| "));
        if (!VERDICTS.containsAll(verdicts)) {
            throw new IllegalArgumentException(file + ":1: not a verdict in " + verdicts);
        }
        Matcher twin = TWIN.matcher(lines.get(1));
        return new CorpusProgram(
                file.getParent().getFileName().toString(),
                file.getFileName().toString().replace(".java", ""),
                verdicts,
                Optional.ofNullable(expect.group("variable")),
                twin.matches() ? Optional.of(twin.group("name")) : Optional.empty(),
                file,
                source);
    }

    boolean clean() {
        return expected.equals(Set.of("CLEAN"));
    }

    boolean badInput() {
        return mechanism.equals(BAD_INPUT);
    }

    /** Tell whether that is right. Where the JVM of bad input crashes or hangs, a box's limits end it: NOT_JUDGED. */
    boolean accepts(String verdict) {
        boolean ended = badInput() && Set.of("CRASHED", "HUNG").contains(verdict);
        return expected.contains(ended ? "NOT_JUDGED" : verdict);
    }

    @Override
    public String toString() {
        return mechanism + "/" + name;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
