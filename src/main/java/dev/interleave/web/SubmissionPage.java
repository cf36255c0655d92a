package dev.interleave.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Show a submission: how far its grading is, or what it came to.
 *
 * @param review whether an instructor looks at somebody's submission
 * @param report null until it is graded
 * @param ahead how many are graded before it; negative if it does not wait
 * @param overridden the newest score set by hand for this learner and exercise, null for none
 * @param form what stands in the form that sets the score
 */
public record SubmissionPage(
        UUID id,
        String exercise,
        String exerciseTitle,
        String learner,
        boolean review,
        String scopeWords,
        Instant createdAt,
        boolean finished,
        int ahead,
        List<StageView> stages,
        @Nullable ReportView report,
        @Nullable ScoreChange overridden,
        List<ScoreChange> overrides,
        List<SourceView> sources,
        ScoreForm form) {

    /**
     * What an instructor filled in.
     *
     * @param refused why it was refused, empty if it was not
     */
    public record ScoreForm(String score, String reason, String refused) {
        static final ScoreForm EMPTY = new ScoreForm("", "", "");
    }

    /** A score that was set by hand; {@code oldScore} is empty if there was none. */
    public record ScoreChange(Instant madeAt, String madeBy, String oldScore, int newScore, String reason) {}

    /** Name the entry of the main navigation that this page belongs to. */
    public String section() {
        return review ? "review" : "submissions";
    }

    public String stateTitle() {
        return ahead >= 0 ? "Waiting in the queue" : "Being graded";
    }

    public String stateNote() {
        if (ahead < 0) {
            return "The page follows by itself.";
        }
        return switch (ahead) {
            case 0 -> "Yours is next.";
            case 1 -> "1 submission is graded before yours.";
            default -> ahead + " submissions are graded before yours.";
        };
    }
}
