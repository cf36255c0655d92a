package dev.interleave.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Begin, find and end sessions; a session ends 12 hours after its last use. */
@ApplicationScoped
class Sessions {
    static final Duration IDLE = Duration.ofHours(12);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SessionRepository sessions;
    private final AccountRepository accounts;
    private final InstantSource time;

    Sessions(SessionRepository sessions, AccountRepository accounts, InstantSource time) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.time = time;
    }

    /** Begin a session and give its token of 256 random bits. */
    @Transactional
    String begin(long accountId) {
        Instant now = time.instant();
        sessions.deleteExpired(now);
        String token = randomToken();
        sessions.persist(new Session(hash(token), accounts.findById(accountId), now, now.plus(IDLE)));
        return token;
    }

    /** Find the account of a session that is neither over nor of a disabled account, and keep the session alive. */
    @Transactional
    Optional<Account> accountOf(String token) {
        Instant now = time.instant();
        return sessions.findByIdOptional(hash(token))
                .filter(session -> session.validAt(now))
                .map(session -> {
                    extendOnceAnHour(session, now);
                    return session.account();
                });
    }

    @Transactional
    void end(String token) {
        sessions.deleteById(hash(token));
    }

    /** Seldom, because each time is a write to the database. */
    private static void extendOnceAnHour(Session session, Instant now) {
        Instant end = now.plus(IDLE);
        if (session.expiresAt().isBefore(end.minus(Duration.ofHours(1)))) {
            session.extendTo(end);
        }
    }

    private static String randomToken() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
