package dev.interleave.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** Remember that somebody signed in, by the hash of the token that the browser holds. */
@Entity
@Table(name = "sign_in_session")
class Session {
    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @ManyToOne(optional = false)
    @JoinColumn(name = "account_id", updatable = false)
    private Account account;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
    protected Session() {}

    Session(String tokenHash, Account account, Instant createdAt, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.account = account;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    Account account() {
        return account;
    }

    boolean validAt(Instant now) {
        return now.isBefore(expiresAt) && !account.disabled();
    }

    Instant expiresAt() {
        return expiresAt;
    }

    void extendTo(Instant end) {
        expiresAt = end;
    }
}
