package dev.interleave.web;

import dev.interleave.exercise.FolderProblem;
import java.util.List;

/**
 * Show what is wrong with exercise folders.
 *
 * @param published how many exercises learners can see
 */
public record FoldersPage(int published, List<Folder> folders) {
    /**
     * A folder with problems.
     *
     * @param online whether an earlier version of it is still published
     */
    public record Folder(String slug, boolean online, List<FolderProblem> problems) {}
}
