package dev.interleave.submission;

import dev.interleave.compile.SourceFile;
import dev.interleave.identity.Account;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keep what a learner sent, exactly as it was sent; only the state ever changes. */
@Entity
public class Submission {
    @Id
    private UUID id;

    @ManyToOne(optional = false, fetch = FetchType.EAGER)
    @JoinColumn(name = "account_id", updatable = false)
    private Account account;

    @Column(updatable = false)
    private String exercise;

    @Column(name = "exercise_version", updatable = false)
    private String exerciseVersion;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SubmissionScope scope;

    @Convert(converter = SourcesAsJson.class)
    @Column(updatable = false)
    private List<SourceFile> sources;

    @Enumerated(EnumType.STRING)
    private SubmissionState state;

    @Column(name = "idempotency_key", updatable = false)
    private @Nullable String idempotencyKey;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
    protected Submission() {}

    Submission(UUID id, Account account, SubmissionOrder sent, String exerciseVersion, Instant createdAt) {
        this.id = id;
        this.account = account;
        this.exercise = sent.exercise();
        this.exerciseVersion = exerciseVersion;
        this.scope = sent.scope();
        this.sources = sent.sources();
        this.state = SubmissionState.QUEUED;
        this.idempotencyKey = sent.idempotencyKey();
        this.createdAt = createdAt;
    }

    public UUID id() {
        return id;
    }

    public Account account() {
        return account;
    }

    /** Slug of the exercise. */
    public String exercise() {
        return exercise;
    }

    /** Version of the exercise when it was sent. */
    public String exerciseVersion() {
        return exerciseVersion;
    }

    public SubmissionScope scope() {
        return scope;
    }

    public List<SourceFile> sources() {
        return List.copyOf(sources);
    }

    public SubmissionState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    void reach(SubmissionState reached) {
        state = reached;
    }
}
