package dev.interleave.web;

import dev.interleave.identity.CurrentAccount;
import dev.interleave.identity.Role;
import dev.interleave.submission.Submissions;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Serve the list of exercises and the reader's own submissions. */
@Path("/")
@RolesAllowed(Role.LEARNER_ROLE)
@Produces(MediaType.TEXT_HTML)
public class CourseResource {
    private static final int MOST_LISTED = 300;

    private final CourseView course;
    private final ExerciseTitles titles;
    private final Submissions submissions;
    private final CurrentAccount current;

    CourseResource(CourseView course, ExerciseTitles titles, Submissions submissions, CurrentAccount current) {
        this.course = course;
        this.titles = titles;
        this.submissions = submissions;
        this.current = current;
    }

    @GET
    public TemplateInstance course() {
        return Pages.course(course.of(current.account()));
    }

    @GET
    @Path("submissions")
    public TemplateInstance history() {
        return Pages.history(new HistoryPage(
                submissions.history(current.account().id(), MOST_LISTED).stream()
                        .map(graded -> HistoryRow.of(
                                graded, titles.of(graded.submission().exercise())))
                        .toList()));
    }
}
