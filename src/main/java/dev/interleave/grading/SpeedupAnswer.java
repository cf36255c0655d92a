package dev.interleave.grading;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.interleave.exercise.Verdict;
import dev.interleave.judge.Finding;
import dev.interleave.speedup.Measured;
import dev.interleave.speedup.Speedup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hold what studying the speed of one submission came to; its JSON form is the documented report of {@code speedup}.
 *
 * @param share share of the points for speedup, from 0 to 1
 * @param seed what values and choices were drawn from; replays with {@code --seed}
 * @param notJudged why it was not judged, empty when it was
 * @param speedup null where nothing was simulated
 * @param measured what a stopwatch on this host said, null where it was not asked or could not tell
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SpeedupAnswer(
        String exercise,
        Verdict verdict,
        double share,
        String seed,
        String notJudged,
        List<Finding> findings,
        @Nullable Speedup speedup,
        @Nullable Measured measured) {
    public SpeedupAnswer {
        findings = List.copyOf(findings);
    }
}
