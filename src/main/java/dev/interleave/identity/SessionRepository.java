package dev.interleave.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<Session, String> {
    void endAll(long accountId) {
        delete("account.id", accountId);
    }

    void deleteExpired(Instant now) {
        delete("expiresAt <= ?1", now);
    }
}
