package dev.interleave.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Keep one thing that a grading told on its way, so that a page which comes back later misses nothing. */
@Entity
@Table(name = "grading_progress")
public class ProgressEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long seq;

    @Column(name = "submission_id", updatable = false)
    private UUID submission;

    @Column(updatable = false)
    private int round;

    @Column(updatable = false)
    private int attempt;

    @Column(updatable = false)
    private String kind;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private String payload;

    @Column(name = "happened_at", updatable = false)
    private Instant happenedAt;

    @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
    protected ProgressEvent() {}

    ProgressEvent(GradingRound job, int attempt, String kind, String payload, Instant happenedAt) {
        this.submission = job.submission();
        this.round = job.round();
        this.attempt = attempt;
        this.kind = kind;
        this.payload = payload;
        this.happenedAt = happenedAt;
    }

    /** Number that grows with each event of a submission; there may be gaps. */
    public long seq() {
        return seq == null ? 0 : seq;
    }

    public UUID submission() {
        return submission;
    }

    public int round() {
        return round;
    }

    public int attempt() {
        return attempt;
    }

    /** Name of the event, such as {@code stage-started}. */
    public String kind() {
        return kind;
    }

    /** JSON of the event, without what the learner may not see. */
    public String payload() {
        return payload;
    }

    public Instant happenedAt() {
        return happenedAt;
    }
}
