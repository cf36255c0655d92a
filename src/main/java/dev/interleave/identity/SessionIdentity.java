package dev.interleave.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** Turn a session's token into the account's identity; an unknown or ended session is nobody. */
@ApplicationScoped
class SessionIdentity implements IdentityProvider<TokenAuthenticationRequest> {
    static final String ACCOUNT = "dev.interleave.account";

    private final Sessions sessions;

    SessionIdentity(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request.getToken().getToken()));
    }

    @ActivateRequestContext
    SecurityIdentity identity(String token) {
        return sessions.accountOf(token).map(SessionIdentity::of).orElseGet(SessionIdentity::nobody);
    }

    private static SecurityIdentity of(Account account) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(account::username)
                .addRoles(account.role().granted())
                .addAttribute(ACCOUNT, account)
                .build();
    }

    /** Not a failure: a page for everybody must not fail because an old cookie came along. */
    private static SecurityIdentity nobody() {
        return QuarkusSecurityIdentity.builder().setAnonymous(true).build();
    }
}
