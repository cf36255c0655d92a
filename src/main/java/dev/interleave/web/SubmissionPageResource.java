package dev.interleave.web;

import dev.interleave.identity.Account;
import dev.interleave.identity.CurrentAccount;
import dev.interleave.identity.Role;
import dev.interleave.review.ScoreOverrides;
import dev.interleave.submission.Submission;
import dev.interleave.submission.Submissions;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** Serve one submission to its owner and to instructors; to others it does not exist. */
@Path("/submissions/{id}")
@RolesAllowed(Role.LEARNER_ROLE)
@Produces(MediaType.TEXT_HTML)
public class SubmissionPageResource {
    private final Submissions submissions;
    private final SubmissionView view;
    private final ScoreOverrides overrides;
    private final CurrentAccount current;

    SubmissionPageResource(
            Submissions submissions, SubmissionView view, ScoreOverrides overrides, CurrentAccount current) {
        this.submissions = submissions;
        this.view = view;
        this.overrides = overrides;
        this.current = current;
    }

    @GET
    public TemplateInstance page(@PathParam("id") String id) {
        return page(Ids.parse(id), SubmissionPage.ScoreForm.EMPTY);
    }

    @POST
    @Path("override")
    @RolesAllowed(Role.INSTRUCTOR_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response override(
            @PathParam("id") String id,
            @FormParam("score") @DefaultValue("") String score,
            @FormParam("reason") @DefaultValue("") String reason) {
        UUID submission = Ids.parse(id);
        try {
            overrides.set(submission, number(score), reason, current.account());
            return Response.seeOther(URI.create("/submissions/" + submission + "#score"))
                    .build();
        } catch (ScoreOverrides.OverrideRefusedException e) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(page(
                            submission, new SubmissionPage.ScoreForm(score, reason, String.valueOf(e.getMessage()))))
                    .build();
        }
    }

    /** What is no number is out of range. */
    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private TemplateInstance page(UUID id, SubmissionPage.ScoreForm form) {
        Submissions.Graded graded = submissions
                .findGraded(id)
                .filter(found -> maySee(found.submission()))
                .orElseThrow(() -> new NotFoundException("There is no submission with this id."));
        return Pages.submission(view.of(graded, current.account(), form));
    }

    private boolean maySee(Submission submission) {
        Account account = current.account();
        return account.role() == Role.INSTRUCTOR || submission.account().id() == account.id();
    }
}
