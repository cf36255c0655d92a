package dev.interleave.grading;

import dev.interleave.exercise.Verdict;
import dev.interleave.judge.CaseResult;
import dev.interleave.judge.Finding;
import dev.interleave.score.Scorecard;
import java.util.List;
import java.util.Map;

/**
 * Hold everything that a grade says; its JSON form is the documented report of the command line.
 *
 * @param exercise slug of the exercise
 * @param seed what the random cases were drawn from; replays with {@code --seed}
 * @param isolation how the submission was isolated, such as {@code STRONG (runc 1.1.5)}
 * @param durations wall time of each stage in ms; informs only
 */
public record GradeReport(
        String exercise,
        Verdict verdict,
        int score,
        int maxScore,
        String seed,
        String isolation,
        List<Scorecard.Part> parts,
        List<CaseResult> cases,
        List<Finding> findings,
        Map<String, Long> durations) {
    public GradeReport {
        parts = List.copyOf(parts);
        cases = List.copyOf(cases);
        findings = List.copyOf(findings);
    }
}
