package dev.interleave.speedup;

import dev.interleave.exercise.Verdict;
import dev.interleave.judge.Finding;
import java.util.List;
import java.util.Optional;

/**
 * Hold what the question of speed came to.
 *
 * @param verdict ACCEPTED, TOO_SLOW, FORBIDDEN for one that games the measurement, what is wrong with a result, or INCONCLUSIVE when it
 *     was not judged
 * @param share share of the points for speedup that it earns, from 0 to 1
 * @param notJudged why it was not judged, empty when it was
 * @param speedup what was simulated, empty where nothing was
 */
public record SpeedupReport(
        Verdict verdict, double share, List<Finding> findings, String notJudged, Optional<Speedup> speedup) {
    public SpeedupReport {
        findings = List.copyOf(findings);
    }

    static SpeedupReport notJudged(String reason) {
        return new SpeedupReport(Verdict.INCONCLUSIVE, 1, List.of(), reason, Optional.empty());
    }
}
