package dev.interleave.submission;

import dev.interleave.submission.SubmissionRefusedException.Reason;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answer refused submissions with the reason, for every endpoint that lets one through. */
class RefusalResource {
    /** The reason in words, and as a name for programs. */
    record Refusal(Reason reason, String message) {}

    @ServerExceptionMapper
    Response refused(SubmissionRefusedException refusal) {
        return Response.status(status(refusal.reason()))
                .type(MediaType.APPLICATION_JSON)
                .entity(new Refusal(refusal.reason(), String.valueOf(refusal.getMessage())))
                .build();
    }

    private static int status(Reason reason) {
        return switch (reason) {
            case UNKNOWN_EXERCISE -> 404;
            case BAD_SOURCES -> 400;
            case TOO_LARGE -> 413;
            case TOO_MANY_UNFINISHED -> 429;
        };
    }
}
