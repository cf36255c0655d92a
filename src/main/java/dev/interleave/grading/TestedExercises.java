package dev.interleave.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/** Remember in a file which contents of which exercises passed their self-test. */
public final class TestedExercises {
    private final Path file;
    private final Set<String> passed;

    /**
     * @param file one line an exercise and content; made when something passes
     */
    public TestedExercises(Path file) {
        this.file = file;
        this.passed = read(file);
    }

    private static Set<String> read(Path file) {
        try {
            return Files.exists(file) ? new HashSet<>(Files.readAllLines(file)) : new HashSet<>();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized boolean passed(String slug, String fingerprint) {
        return passed.contains(slug + " " + fingerprint);
    }

    synchronized void remember(String slug, String fingerprint) {
        String line = slug + " " + fingerprint;
        if (passed.add(line)) {
            try {
                Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
