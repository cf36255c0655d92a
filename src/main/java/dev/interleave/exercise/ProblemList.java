package dev.interleave.exercise;

import java.util.ArrayList;
import java.util.List;

/** Collects every problem of a folder before anything is refused. */
final class ProblemList {
    private final List<FolderProblem> problems = new ArrayList<>();

    void add(String file, int line, String message) {
        problems.add(new FolderProblem(file, line, message));
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<FolderProblem> all() {
        return List.copyOf(problems);
    }
}
