package dev.interleave.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Sign people in and out. */
@ApplicationScoped
class SignIn {
    private final Accounts accounts;
    private final Sessions sessions;
    private final SignInThrottle throttle;

    SignIn(Accounts accounts, Sessions sessions, SignInThrottle throttle) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.throttle = throttle;
    }

    /** Say how an attempt went. */
    sealed interface Outcome {
        /** The session has begun; the browser keeps {@code token}. */
        record Accepted(String token) implements Outcome {}

        /** The name or the password is not right, or the account is disabled; which of them is not told. */
        record Refused() implements Outcome {}

        record TooManyTries(Duration pause) implements Outcome {}
    }

    /** Begin a session for whoever knows the password, unless too many tries failed lately. */
    Outcome signIn(String username, String password, String address) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        Duration wait = throttle.wait(name, address);
        if (wait.isPositive()) {
            return new Outcome.TooManyTries(wait);
        }
        Optional<Account> account = accounts.authenticate(name, password);
        if (account.isEmpty()) {
            throttle.failed(name, address);
            return new Outcome.Refused();
        }
        throttle.succeeded(name, address);
        return new Outcome.Accepted(sessions.begin(account.get().id()));
    }

    void signOut(String token) {
        sessions.end(token);
    }
}
