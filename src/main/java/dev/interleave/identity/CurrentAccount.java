package dev.interleave.identity;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;

/** Tell whose request this is; pages reach it as {@code inject:current}. */
@RequestScoped
@Named("current")
public class CurrentAccount {
    private final SecurityIdentity identity;

    CurrentAccount(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Give the account, or empty when nobody is signed in. */
    public Optional<Account> find() {
        return Optional.ofNullable(identity.getAttribute(SessionIdentity.ACCOUNT));
    }

    /**
     * Give the account of an endpoint that lets only those in who are signed in.
     *
     * @throws UnauthorizedException if nobody is
     */
    public Account account() {
        return find().orElseThrow(UnauthorizedException::new);
    }

    public boolean signedIn() {
        return find().isPresent();
    }

    public boolean instructor() {
        return identity.hasRole(Role.INSTRUCTOR_ROLE);
    }
}
