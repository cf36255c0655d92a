package dev.interleave.review;

import dev.interleave.identity.Account;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keep that an instructor set a score by hand, and why; never changed, the newest of a learner and exercise counts. */
@Entity
@Table(name = "score_override")
public class ScoreOverride {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "account_id", updatable = false)
    private long accountId;

    @Column(updatable = false)
    private String exercise;

    @Column(name = "submission_id", updatable = false)
    private @Nullable UUID submission;

    @Column(name = "old_score", updatable = false)
    private @Nullable Integer oldScore;

    @Column(name = "new_score", updatable = false)
    private int newScore;

    @Column(updatable = false)
    private String reason;

    @ManyToOne(optional = false, fetch = FetchType.EAGER)
    @JoinColumn(name = "made_by", updatable = false)
    private Account madeBy;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
    protected ScoreOverride() {}

    ScoreOverride(
            long accountId,
            String exercise,
            UUID submission,
            @Nullable Integer oldScore,
            int newScore,
            String reason,
            Account madeBy,
            Instant madeAt) {
        this.accountId = accountId;
        this.exercise = exercise;
        this.submission = submission;
        this.oldScore = oldScore;
        this.newScore = newScore;
        this.reason = reason;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    /** The score that counted before, null if there was none. */
    public @Nullable Integer oldScore() {
        return oldScore;
    }

    public int newScore() {
        return newScore;
    }

    public String reason() {
        return reason;
    }

    public Account madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
