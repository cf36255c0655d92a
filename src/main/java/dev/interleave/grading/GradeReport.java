package dev.interleave.grading;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.interleave.exercise.Verdict;
import dev.interleave.judge.CaseResult;
import dev.interleave.judge.Finding;
import dev.interleave.race.Rung;
import dev.interleave.score.Scorecard;
import dev.interleave.speedup.Speedup;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hold everything that a grade says; its JSON form is the documented report of the command line.
 *
 * @param exercise slug of the exercise
 * @param seed what the random cases were drawn from; replays with {@code --seed}
 * @param isolation how the submission was isolated, such as {@code STRONG (runc 1.1.5)}
 * @param interleavings how much was tried at each small size of the exercise, empty where nothing was explored
 * @param speedup what was simulated, null where nothing was
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
        List<Rung> interleavings,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Speedup speedup,
        Map<String, Long> durations) {
    /** Make the report of a grade without exploration and simulation. */
    public GradeReport(
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
        this(exercise, verdict, score, maxScore, seed, isolation, parts, cases, findings, List.of(), null, durations);
    }

    public GradeReport {
        parts = List.copyOf(parts);
        cases = List.copyOf(cases);
        findings = List.copyOf(findings);
        // Reports that were stored before there was such a thing have none.
        interleavings = interleavings == null ? List.of() : List.copyOf(interleavings);
    }
}
