package dev.interleave.exercise;

import java.util.List;
import java.util.Optional;

/** Know the published exercises; a broken new version of a folder never takes a good one offline. */
public interface ExerciseCatalog {
    /** List the published exercises by slide, then slug. */
    List<Exercise> all();

    Optional<Exercise> find(String slug);
}
