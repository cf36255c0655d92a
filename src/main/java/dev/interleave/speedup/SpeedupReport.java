package dev.interleave.speedup;

import dev.interleave.exercise.Verdict;
import dev.interleave.judge.Finding;
import java.util.List;

/**
 * Hold what the question of speed came to.
 *
 * @param verdict ACCEPTED, TOO_SLOW, or INCONCLUSIVE when it was not judged
 * @param share share of the points for speedup that it earns, from 0 to 1
 * @param notJudged why it was not judged, empty when it was
 */
public record SpeedupReport(Verdict verdict, double share, List<Finding> findings, String notJudged) {
    public SpeedupReport {
        findings = List.copyOf(findings);
    }

    static SpeedupReport notJudged(String reason) {
        return new SpeedupReport(Verdict.INCONCLUSIVE, 1, List.of(), reason);
    }
}
