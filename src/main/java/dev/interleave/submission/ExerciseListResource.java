package dev.interleave.submission;

import dev.interleave.exercise.Approach;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.ExerciseCatalog;
import dev.interleave.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Serve as JSON what can be submitted to. */
@Path("/api/exercises")
@RolesAllowed(Role.LEARNER_ROLE)
@Produces(MediaType.APPLICATION_JSON)
public class ExerciseListResource {
    private final ExerciseCatalog exercises;

    ExerciseListResource(ExerciseCatalog exercises) {
        this.exercises = exercises;
    }

    /**
     * One published exercise.
     *
     * @param slug what a submission names in {@code exercise}
     * @param version changes with the exercise's folder
     * @param contract binary name of the interface that {@code Solution} implements
     * @param approaches accepted ones, the usual one first
     * @param requires slugs of exercises to be solved before
     */
    public record Offered(
            String slug,
            String version,
            int slide,
            String title,
            String goal,
            String contract,
            List<String> approaches,
            List<String> requires) {}

    @GET
    public List<Offered> all() {
        return exercises.all().stream().map(ExerciseListResource::offered).toList();
    }

    private static Offered offered(Exercise exercise) {
        return new Offered(
                exercise.slug(),
                exercise.version(),
                exercise.slide(),
                exercise.title(),
                exercise.goal(),
                exercise.contract(),
                exercise.approaches().stream().map(Approach::slug).toList(),
                exercise.requires());
    }
}
