package dev.interleave.submission;

import dev.interleave.identity.Account;
import dev.interleave.identity.CurrentAccount;
import dev.interleave.identity.Role;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Serve the progress of a grading as server-sent events; a browser that lost the connection goes on where it was. */
@Path("/submissions/{id}/events")
@RolesAllowed(Role.LEARNER_ROLE)
public class ProgressResource {
    private final ProgressFeed feed;
    private final Submissions submissions;
    private final CurrentAccount current;

    ProgressResource(ProgressFeed feed, Submissions submissions, CurrentAccount current) {
        this.feed = feed;
        this.submissions = submissions;
        this.current = current;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> follow(
            @PathParam("id") UUID id, @HeaderParam("Last-Event-ID") @Nullable String lastSeen, @Context Sse sse) {
        submissions.find(id).filter(this::maySee).orElseThrow(NotFoundException::new);
        return feed.follow(id, number(lastSeen)).map(step -> event(sse, step));
    }

    private boolean maySee(Submission submission) {
        Account account = current.account();
        return account.role() == Role.INSTRUCTOR || submission.account().id() == account.id();
    }

    private static long number(@Nullable String lastSeen) {
        try {
            return lastSeen == null ? 0 : Long.parseLong(lastSeen.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** A sign of life is a comment, which browsers pass over. What is no stored event, such as the place in the queue, has no number to go on from. */
    private static OutboundSseEvent event(Sse sse, ProgressFeed.Step step) {
        if (step.equals(ProgressFeed.Step.SIGN_OF_LIFE)) {
            return sse.newEventBuilder().comment("").build();
        }
        var event = sse.newEventBuilder().name(step.kind()).data(step.payload());
        return (step.seq() > 0 ? event.id(Long.toString(step.seq())) : event).build();
    }
}
