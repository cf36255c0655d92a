package dev.interleave.identity;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Know who asks by the session cookie; send browsers without one to the sign-in page. */
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {
    static final String COOKIE = "interleave-session";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        @Nullable Cookie cookie = request.request().getCookie(COOKIE);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return Uni.createFrom().optional(Optional.empty());
        }
        return identities.authenticate(new TokenAuthenticationRequest(new TokenCredential(cookie.getValue(), COOKIE)));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom()
                .item(wantsPage(request) ? new ChallengeData(302, "Location", signInAddress(request)) : unauthorized());
    }

    private static boolean wantsPage(RoutingContext request) {
        @Nullable String accepted = request.request().getHeader("Accept");
        return request.request().method() == HttpMethod.GET && accepted != null && accepted.contains("text/html");
    }

    private static String signInAddress(RoutingContext request) {
        return "/sign-in?next=" + URLEncoder.encode(request.request().uri(), StandardCharsets.UTF_8);
    }

    private static ChallengeData unauthorized() {
        return new ChallengeData(401, "WWW-Authenticate", "Session");
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.COOKIE, COOKIE));
    }
}
