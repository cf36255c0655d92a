package dev.interleave.web;

import dev.interleave.exercise.ExerciseCatalog;
import dev.interleave.identity.Role;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** Serve what is wrong with exercise folders to instructors. */
@Path("/review/exercises")
@RolesAllowed(Role.INSTRUCTOR_ROLE)
@Produces(MediaType.TEXT_HTML)
public class FoldersPageResource {
    private final ExerciseCatalog exercises;

    FoldersPageResource(ExerciseCatalog exercises) {
        this.exercises = exercises;
    }

    @GET
    public TemplateInstance page() {
        var folders = exercises.problems().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new FoldersPage.Folder(
                        entry.getKey(), exercises.find(entry.getKey()).isPresent(), entry.getValue()))
                .toList();
        return Pages.folders(new FoldersPage(exercises.all().size(), folders));
    }
}
