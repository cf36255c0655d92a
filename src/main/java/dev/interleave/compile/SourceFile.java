package dev.interleave.compile;

import java.util.Objects;

/**
 * Hold one source file as it was sent.
 *
 * @param path path relative to the submission's root with {@code /} separators, such as {@code Solution.java}
 * @param text the decoded text
 */
public record SourceFile(String path, String text) {
    public SourceFile {
        Objects.requireNonNull(path, "path is null");
        Objects.requireNonNull(text, "text is null");
    }
}
