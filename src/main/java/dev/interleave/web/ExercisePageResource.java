package dev.interleave.web;

import dev.interleave.compile.SourceArchive;
import dev.interleave.compile.SourceFile;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.ExerciseCatalog;
import dev.interleave.exercise.PictureFiles;
import dev.interleave.identity.CurrentAccount;
import dev.interleave.identity.Role;
import dev.interleave.submission.Drafts;
import dev.interleave.submission.Submission;
import dev.interleave.submission.SubmissionOrder;
import dev.interleave.submission.SubmissionRefusedException;
import dev.interleave.submission.SubmissionScope;
import dev.interleave.submission.Submissions;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Serve an exercise, and take what is written for it: drafts and submissions. */
@Path("/exercises/{slug}")
@RolesAllowed(Role.LEARNER_ROLE)
@Produces(MediaType.TEXT_HTML)
public class ExercisePageResource {
    private final ExerciseCatalog exercises;
    private final ExerciseView view;
    private final Submissions submissions;
    private final Drafts drafts;
    private final CurrentAccount current;

    ExercisePageResource(
            ExerciseCatalog exercises,
            ExerciseView view,
            Submissions submissions,
            Drafts drafts,
            CurrentAccount current) {
        this.exercises = exercises;
        this.view = view;
        this.submissions = submissions;
        this.drafts = drafts;
        this.current = current;
    }

    @GET
    public TemplateInstance page(@PathParam("slug") String slug, @QueryParam("from") @Nullable String from) {
        Exercise exercise = exercise(slug);
        return Pages.exercise(view.of(exercise, current.account(), desk(exercise, from)));
    }

    private ExerciseView.Desk desk(Exercise exercise, @Nullable String from) {
        return from == null
                ? view.desk(exercise, current.account())
                : new ExerciseView.Desk(own(from, exercise).sources(), null, from, "");
    }

    private Submission own(String id, Exercise exercise) {
        return submissions
                .find(Ids.parse(id))
                .filter(found -> found.account().id() == current.account().id())
                .filter(found -> found.exercise().equals(exercise.slug()))
                .orElseThrow(NotFoundException::new);
    }

    /** Serve a picture of the lesson, the statement, or a sample. */
    @GET
    @Path("pictures/{name}")
    @Produces("image/png")
    public Response picture(@PathParam("slug") String slug, @PathParam("name") String name) {
        byte[] png = PictureFiles.read(exercise(slug), name)
                .orElseThrow(() -> new NotFoundException("The exercise has no picture named " + name + "."));
        return Response.ok(png).header("Cache-Control", "private, max-age=300").build();
    }

    @POST
    @Path("submissions")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response submit(
            @PathParam("slug") String slug,
            @RestForm("path") @Nullable List<String> paths,
            @RestForm("text") @Nullable List<String> texts,
            @RestForm("upload") @Nullable List<FileUpload> uploads,
            @RestForm("scope") @DefaultValue("EVERYTHING") SubmissionScope scope) {
        Exercise exercise = exercise(slug);
        List<SourceFile> typed = TypedSources.of(paths, texts);
        try {
            List<SourceFile> uploaded = UploadedSources.of(uploads);
            var order = new SubmissionOrder(slug, uploaded.isEmpty() ? typed : uploaded, scope, null);
            UUID id = submissions.submit(current.account().id(), order).id();
            return Response.seeOther(URI.create("/submissions/" + id)).build();
        } catch (SubmissionRefusedException | SourceArchive.UnreadableSourcesException e) {
            return refused(exercise, typed, String.valueOf(e.getMessage()));
        }
    }

    /** Show the page again with the reason and with everything that was typed. */
    private Response refused(Exercise exercise, List<SourceFile> typed, String reason) {
        var desk = new ExerciseView.Desk(typed, null, "", reason);
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(Pages.exercise(view.of(exercise, current.account(), desk)))
                .build();
    }

    @POST
    @Path("draft")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response saveDraft(
            @PathParam("slug") String slug,
            @RestForm("path") @Nullable List<String> paths,
            @RestForm("text") @Nullable List<String> texts) {
        drafts.save(current.account().id(), slug, TypedSources.of(paths, texts));
        return Response.noContent().build();
    }

    private Exercise exercise(String slug) {
        return exercises
                .find(slug)
                .orElseThrow(() -> new NotFoundException("There is no exercise named " + slug + ", or not any more."));
    }
}
