package dev.interleave.web;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpClosedException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answer what went wrong at any address: a page that says what to do for people, JSON for programs. */
class ErrorResource {
    private static final Logger LOG = Logger.getLogger(ErrorResource.class);

    private static final Annotation[] NO_ANNOTATIONS = {};

    /** What programs get. */
    record Failure(int status, String message) {}

    @ServerExceptionMapper
    Response refused(WebApplicationException failure, HttpHeaders request) {
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        return status >= 500 ? broken(failure, request) : answer(ErrorPage.of(status, said(failure), ""), request);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure, HttpHeaders request) {
        return answer(ErrorPage.of(403, "", ""), request);
    }

    /** Say which field of a request's JSON is not as it should be. */
    @ServerExceptionMapper
    Response misread(MismatchedInputException failure, HttpHeaders request) {
        String place = failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        String what = place.isEmpty()
                ? "The request's JSON is not of the kind that this address takes."
                : "The request's JSON has something else at \"" + place + "\" than this address takes there.";
        return answer(ErrorPage.of(400, what, ""), request);
    }

    @ServerExceptionMapper
    Response broken(Throwable failure, HttpHeaders request) {
        if (hasLeft(failure)) {
            LOG.debugf("whoever sent a request left before it was there: %s", failure.getMessage());
            return answer(ErrorPage.of(400, "", ""), request);
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(failure, "a request failed and was answered with 500, reference %s", reference);
        return answer(ErrorPage.of(500, "", reference), request);
    }

    /** A browser that is closed in the middle of sending is nobody's fault, and nobody reads the answer. */
    private static boolean hasLeft(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof HttpClosedException || each instanceof ClosedChannelException) {
                return true;
            }
        }
        return false;
    }

    /** Say in words what the framework refuses with a bare number: a form without its token, a program not signed in. */
    @ServerResponseFilter
    void say(ContainerRequestContext request, ContainerResponseContext response) {
        int status = response.getStatus();
        if (status < 400 || response.hasEntity() || request.getMethod().equals(HttpMethod.HEAD)) {
            return;
        }
        ErrorPage page = ErrorPage.of(status, unsaid(status), "");
        MediaType type = wantsPage(request.getAcceptableMediaTypes())
                ? MediaType.TEXT_HTML_TYPE
                : MediaType.APPLICATION_JSON_TYPE;
        response.setEntity(
                type.equals(MediaType.TEXT_HTML_TYPE)
                        ? Pages.message(page).render()
                        : new Failure(status, page.meaning() + " " + page.advice()),
                NO_ANNOTATIONS,
                type);
    }

    private static String unsaid(int status) {
        return status == 400
                ? "What was sent lacks the token that shows it came from a page of this server, or has an old one."
                        + " Nothing was changed."
                : "";
    }

    /** Only what this application says; the framework's own messages are for developers. */
    private static String said(WebApplicationException failure) {
        String message = failure.getMessage();
        return message == null || message.startsWith("HTTP ") || message.contains("@Consumes") ? "" : message;
    }

    private static Response answer(ErrorPage page, HttpHeaders request) {
        return wantsPage(request.getAcceptableMediaTypes())
                ? Response.status(page.status())
                        .type(MediaType.TEXT_HTML_TYPE)
                        .entity(Pages.message(page).render())
                        .build()
                : Response.status(page.status())
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(new Failure(page.status(), page.meaning()))
                        .build();
    }

    private static boolean wantsPage(List<MediaType> acceptable) {
        return acceptable.stream()
                .anyMatch(type -> type.isCompatible(MediaType.TEXT_HTML_TYPE) && !type.isWildcardType());
    }
}
