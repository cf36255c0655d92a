package dev.interleave.server;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Tell who sends more than this server takes so in words; the framework would answer with nothing and hang up. */
@ApplicationScoped
class RequestSize {
    /** Before the framework's own check, which has the smallest number but a few. */
    private static final int BEFORE_ALL = Integer.MAX_VALUE - 1;

    /** A sender that is cut off sees no answer, so that much is read and dropped first. */
    private static final long MOST_DROPPED = 256L << 20;

    private static final int TOO_LARGE = 413;

    private final long most;

    RequestSize(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.most = most.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        long length = length(request);
        if (length <= most) {
            context.next();
        } else if (length > MOST_DROPPED) {
            answer(request);
        } else {
            request.handler(dropped -> {});
            request.endHandler(end -> answer(request));
            request.resume();
        }
    }

    private static long length(HttpServerRequest request) {
        @Nullable String length = request.getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    private void answer(HttpServerRequest request) {
        String message = "What was sent is larger than the " + (most >> 20)
                + " MiB that this server takes; nothing of it was kept. Send Java sources only, without data and generated code.";
        @Nullable String accepted = request.getHeader("Accept");
        boolean page = accepted != null && accepted.contains("text/html");
        request.response()
                .setStatusCode(TOO_LARGE)
                .putHeader("Connection", "close")
                .putHeader("Content-Type", page ? "text/html; charset=utf-8" : "application/json")
                .end(page ? page(message) : "{\"status\":413,\"message\":\"" + message + "\"}");
    }

    private static String page(String message) {
        return "<!doctype html><html lang=\"en\"><head><title>Too large</title></head><body><main><h1>Too large</h1>"
                + "<p class=\"error\">" + message + " Go back: what you wrote is still there.</p></main></body></html>";
    }
}
