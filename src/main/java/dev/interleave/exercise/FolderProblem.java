package dev.interleave.exercise;

import java.util.Objects;

/**
 * Say what is wrong with an exercise folder and where.
 *
 * @param file path relative to the exercise's folder, or to its reference solutions' folder
 * @param line line from 1, 0 where the problem is the file's or the folder's as a whole
 * @param message what is wrong and what to do, for the author
 */
public record FolderProblem(String file, int line, String message) {
    public FolderProblem {
        Objects.requireNonNull(file, "file is null");
        Objects.requireNonNull(message, "message is null");
    }

    @Override
    public String toString() {
        return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
    }
}
