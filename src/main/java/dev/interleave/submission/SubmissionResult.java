package dev.interleave.submission;

import dev.interleave.exercise.Verdict;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Keep the grade of one round of a submission; written once, never changed. A regrade is another round. */
@Entity
@Table(name = "submission_result")
public class SubmissionResult {
    /**
     * Identify a result; at most one exists of each.
     *
     * @param round 1 for the first grade, one more for each regrade
     */
    @Embeddable
    public record Key(
            @Column(name = "submission_id") UUID submission,
            @Column(name = "round") int round) {}

    @EmbeddedId
    private Key key;

    private int attempt;

    @Column(name = "exercise_version")
    private String exerciseVersion;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private int score;

    @Column(name = "max_score")
    private int maxScore;

    @JdbcTypeCode(SqlTypes.JSON)
    private String report;

    @Column(name = "learner_report")
    @JdbcTypeCode(SqlTypes.JSON)
    private String learnerReport;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
    protected SubmissionResult() {}

    SubmissionResult(Key key, Grade grade, Instant finishedAt) {
        this.key = key;
        this.attempt = grade.attempt();
        this.exerciseVersion = grade.exerciseVersion();
        this.verdict = grade.verdict();
        this.score = grade.score();
        this.maxScore = grade.maxScore();
        this.report = grade.report();
        this.learnerReport = grade.learnerReport();
        this.finishedAt = finishedAt;
    }

    public UUID submission() {
        return key.submission();
    }

    public int round() {
        return key.round();
    }

    /** Which try of this round succeeded, from 1. */
    public int attempt() {
        return attempt;
    }

    /** Version of the exercise that it was graded by. */
    public String exerciseVersion() {
        return exerciseVersion;
    }

    public Verdict verdict() {
        return verdict;
    }

    public int score() {
        return score;
    }

    public int maxScore() {
        return maxScore;
    }

    /** JSON of the whole report, for the instructor. */
    public String report() {
        return report;
    }

    /** JSON of the report without the inputs of hidden cases. */
    public String learnerReport() {
        return learnerReport;
    }

    public Instant finishedAt() {
        return finishedAt;
    }
}
