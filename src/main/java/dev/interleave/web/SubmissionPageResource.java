package dev.interleave.web;

import dev.interleave.identity.Account;
import dev.interleave.identity.CurrentAccount;
import dev.interleave.identity.Role;
import dev.interleave.submission.Submission;
import dev.interleave.submission.Submissions;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Serve one submission to its owner and to instructors; to others it does not exist. */
@Path("/submissions/{id}")
@RolesAllowed(Role.LEARNER_ROLE)
@Produces(MediaType.TEXT_HTML)
public class SubmissionPageResource {
    private final Submissions submissions;
    private final SubmissionView view;
    private final CurrentAccount current;

    SubmissionPageResource(Submissions submissions, SubmissionView view, CurrentAccount current) {
        this.submissions = submissions;
        this.view = view;
        this.current = current;
    }

    @GET
    public TemplateInstance page(@PathParam("id") String id) {
        Submissions.Graded graded = submissions
                .findGraded(Ids.parse(id))
                .filter(found -> maySee(found.submission()))
                .orElseThrow(() -> new NotFoundException("There is no submission with this id."));
        return Pages.submission(view.of(graded, current.account(), ""));
    }

    private boolean maySee(Submission submission) {
        Account account = current.account();
        return account.role() == Role.INSTRUCTOR || submission.account().id() == account.id();
    }
}
