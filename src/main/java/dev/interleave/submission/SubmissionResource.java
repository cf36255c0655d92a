package dev.interleave.submission;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.interleave.compile.SourceFile;
import dev.interleave.exercise.Verdict;
import dev.interleave.identity.Account;
import dev.interleave.identity.CurrentAccount;
import dev.interleave.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Serve submissions as JSON. */
@Path("/api/submissions")
@RolesAllowed(Role.LEARNER_ROLE)
@Produces(MediaType.APPLICATION_JSON)
public class SubmissionResource {
    private static final int MOST_LISTED = 200;

    private final Submissions submissions;
    private final CurrentAccount current;

    SubmissionResource(Submissions submissions, CurrentAccount current) {
        this.submissions = submissions;
        this.current = current;
    }

    /** What a client sends; {@code scope} is EVERYTHING when absent. */
    public record Sent(
            @Nullable String exercise,
            @Nullable List<SourceFile> sources,
            @Nullable SubmissionScope scope,
            @Nullable String idempotencyKey) {
        static final Sent NOTHING = new Sent(null, null, null, null);

        SubmissionOrder order() {
            return new SubmissionOrder(
                    exercise == null ? "" : exercise,
                    sources == null || sources.contains(null) ? List.of() : sources,
                    scope == null ? SubmissionScope.EVERYTHING : scope,
                    idempotencyKey);
        }
    }

    /**
     * What a client gets.
     *
     * @param ahead how many submissions are graded before this one, null when it does not wait
     */
    public record Shown(
            UUID id,
            String exercise,
            SubmissionScope scope,
            SubmissionState state,
            Instant createdAt,
            @Nullable Integer ahead,
            @Nullable ShownResult result) {}

    /** The newest grade. */
    public record ShownResult(
            int round,
            int attempt,
            Verdict verdict,
            int score,
            int maxScore,
            Instant finishedAt,
            @JsonRawValue String report) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response submit(@Nullable Sent sent) {
        Sent given = sent == null ? Sent.NOTHING : sent;
        Submission submission = submissions.submit(current.account().id(), given.order());
        return Response.created(URI.create("/api/submissions/" + submission.id()))
                .entity(shown(new Submissions.Graded(submission, Optional.empty())))
                .build();
    }

    @GET
    public List<Shown> history() {
        return submissions.history(current.account().id(), MOST_LISTED).stream()
                .map(this::shown)
                .toList();
    }

    @GET
    @Path("{id}")
    public Shown one(@PathParam("id") UUID id) {
        return submissions
                .findGraded(id)
                .filter(graded -> maySee(graded.submission()))
                .map(this::shown)
                .orElseThrow(NotFoundException::new);
    }

    private boolean maySee(Submission submission) {
        Account account = current.account();
        return account.role() == Role.INSTRUCTOR || submission.account().id() == account.id();
    }

    private Shown shown(Submissions.Graded graded) {
        Submission submission = graded.submission();
        var ahead = submissions.ahead(submission);
        return new Shown(
                submission.id(),
                submission.exercise(),
                submission.scope(),
                submission.state(),
                submission.createdAt(),
                ahead.isPresent() ? ahead.getAsInt() : null,
                graded.result().map(this::shown).orElse(null));
    }

    private ShownResult shown(SubmissionResult result) {
        String report = current.instructor() ? result.report() : result.learnerReport();
        return new ShownResult(
                result.round(),
                result.attempt(),
                result.verdict(),
                result.score(),
                result.maxScore(),
                result.finishedAt(),
                report);
    }
}
