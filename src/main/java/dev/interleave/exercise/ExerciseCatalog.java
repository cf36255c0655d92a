package dev.interleave.exercise;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Know the published exercises; a broken new version of a folder never takes a good one offline. */
public interface ExerciseCatalog {
    /** List the published exercises in the order of {@link CourseOrder}. */
    List<Exercise> all();

    Optional<Exercise> find(String slug);

    /** Tell what is wrong with folders whose newest version could not be published, by slug. */
    default Map<String, List<FolderProblem>> problems() {
        return Map.of();
    }
}
