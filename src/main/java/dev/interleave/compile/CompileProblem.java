package dev.interleave.compile;

import java.util.Objects;

/**
 * Say what is wrong with a source file and where.
 *
 * @param kind {@code COMPILE_ERROR} for the compiler's and {@code FORBIDDEN} for the bytecode policy's problems
 * @param file path of the source file, empty where the problem has none
 * @param line line from 1, 0 where unknown
 * @param column column from 1, 0 where unknown
 * @param sourceLine the offending line of the source, empty where unknown
 * @param message what is wrong and what to do, for the learner
 */
public record CompileProblem(Kind kind, String file, int line, int column, String sourceLine, String message) {
    /** Tell the compiler's problems from the policy's. */
    public enum Kind {
        COMPILE_ERROR,
        FORBIDDEN
    }

    public CompileProblem {
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(file, "file is null");
        Objects.requireNonNull(sourceLine, "sourceLine is null");
        Objects.requireNonNull(message, "message is null");
    }
}
