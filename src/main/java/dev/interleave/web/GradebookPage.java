package dev.interleave.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Show learners by exercises.
 *
 * @param slides slides that have exercises, to choose from
 * @param chosen number of the slide that is shown, 0 for all
 */
public record GradebookPage(
        List<SlideChoice> slides, int chosen, List<Column> columns, List<Row> rows, QueueGlance queue) {
    /** A slide to choose. */
    public record SlideChoice(int number, String title) {}

    /** An exercise. */
    public record Column(String slug, String title) {}

    /** A learner; one cell a column, null where nothing was sent. */
    public record Row(String username, String displayName, boolean disabled, List<@Nullable Cell> cells, int total) {}

    /**
     * What a learner reached in an exercise.
     *
     * @param submission the one to open, null if there is none
     * @param latest the latest score where it differs from the best, empty otherwise
     * @param byHand whether an instructor set the score
     */
    public record Cell(
            int score,
            int maxScore,
            VerdictWords words,
            @Nullable UUID submission,
            String latest,
            @Nullable UUID latestSubmission,
            boolean byHand) {}

    /** How much is waiting. */
    public record QueueGlance(long queued, long running) {
        public boolean busy() {
            return queued > 0 || running > 0;
        }
    }
}
