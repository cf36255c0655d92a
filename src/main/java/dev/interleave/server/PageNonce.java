package dev.interleave.server;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Tell pages the nonce of their response as {@code inject:nonce.value}, for styles that the editor makes. */
@RequestScoped
@Named("nonce")
public class PageNonce {
    private final RoutingContext request;

    PageNonce(RoutingContext request) {
        this.request = request;
    }

    public String value() {
        return request.get(SecurityHeaders.NONCE);
    }
}
