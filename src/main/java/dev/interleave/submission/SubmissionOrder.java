package dev.interleave.submission;

import dev.interleave.compile.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hold what a learner asks to have graded, before it is a submission.
 *
 * @param exercise slug of the exercise
 * @param idempotencyKey names this click: the same key from the same learner gives the same submission; null for none
 */
public record SubmissionOrder(
        String exercise,
        List<SourceFile> sources,
        SubmissionScope scope,
        @Nullable String idempotencyKey) {
    public SubmissionOrder {
        sources = List.copyOf(sources);
    }
}
