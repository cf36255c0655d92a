package dev.interleave.judge;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.interleave.exercise.Verdict;
import java.util.List;

/**
 * Tell how one case went.
 *
 * @param visible whether the learner may see the case before submitting
 * @param message what was expected and seen, in words for the learner; a hidden case's message tells no expected answer
 * @param input the case's input in short readable form, for visible cases and for the instructor
 * @param pictures what was expected and seen, for visible cases of exercises that show it
 */
public record CaseResult(
        String name,
        boolean visible,
        Verdict verdict,
        String message,
        String input,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CasePicture> pictures) {
    public CaseResult {
        // Reports that were stored before there were pictures have none.
        pictures = pictures == null ? List.of() : List.copyOf(pictures);
    }

    /** Tell how a case without pictures went. */
    public CaseResult(String name, boolean visible, Verdict verdict, String message, String input) {
        this(name, visible, verdict, message, input, List.of());
    }

    /** Give the same without pictures. */
    public CaseResult withoutPictures() {
        return new CaseResult(name, visible, verdict, message, input);
    }
}
