package dev.interleave.submission;

import dev.interleave.compile.SourceFile;
import dev.interleave.submission.SubmissionRefusedException.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Refuse sources that can't be stored or handed on safely; whether they are Java is for the compiler to say. */
@ApplicationScoped
class SubmissionChecks {
    private static final int MOST_FILES = 50;
    private static final int MOST_BYTES = 512 * 1024;
    private static final int LONGEST_PATH = 200;
    private static final Pattern PATH =
            Pattern.compile("[A-Za-z0-9_$][A-Za-z0-9_$.-]*(/[A-Za-z0-9_$][A-Za-z0-9_$.-]*)*");

    /** Check number, names and size together. */
    void check(List<SourceFile> sources) {
        if (sources.isEmpty()) {
            throw refused(Reason.BAD_SOURCES, "There is no source file. Send at least Solution.java.");
        }
        if (sources.size() > MOST_FILES) {
            throw refused(
                    Reason.TOO_LARGE, "There are " + sources.size() + " files; at most " + MOST_FILES + " are taken.");
        }
        checkNames(sources);
        checkSize(sources);
    }

    private static void checkNames(List<SourceFile> sources) {
        Set<String> seen = new HashSet<>();
        for (SourceFile source : sources) {
            String path = source.path();
            if (path.length() > LONGEST_PATH || !PATH.matcher(path).matches() || path.contains("..")) {
                throw refused(
                        Reason.BAD_SOURCES,
                        "The file name " + shown(path)
                                + " is not usable. Use letters, digits, _ and $, folders separated by /, and no \"..\".");
            }
            if (!path.endsWith(".java")) {
                throw refused(
                        Reason.BAD_SOURCES,
                        "The file " + shown(path) + " is not a .java file. Send Java sources only.");
            }
            if (!seen.add(path)) {
                throw refused(Reason.BAD_SOURCES, "The file " + shown(path) + " is there twice. Send each file once.");
            }
        }
    }

    private static void checkSize(List<SourceFile> sources) {
        long bytes = sources.stream()
                .mapToLong(source -> source.text().getBytes(StandardCharsets.UTF_8).length)
                .sum();
        if (bytes > MOST_BYTES) {
            throw refused(
                    Reason.TOO_LARGE,
                    "The sources have " + bytes / 1024 + " KiB together; at most " + MOST_BYTES / 1024
                            + " KiB are taken. Leave out data and generated code.");
        }
    }

    private static String shown(String path) {
        String cut = path.length() > 80 ? path.substring(0, 80) + "…" : path;
        return "\"" + cut.replaceAll("\\p{Cntrl}", "?") + "\"";
    }

    private static SubmissionRefusedException refused(Reason reason, String message) {
        return new SubmissionRefusedException(reason, message);
    }
}
