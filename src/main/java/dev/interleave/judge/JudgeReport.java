package dev.interleave.judge;

import dev.interleave.exercise.Verdict;
import java.util.List;

/**
 * Hold what judging natively came to.
 *
 * @param cases those that ran; judging stops early when more of the same fault would follow
 * @param planned how many cases there are in all
 */
public record JudgeReport(Verdict verdict, List<CaseResult> cases, int planned, List<Finding> findings) {
    public JudgeReport {
        cases = List.copyOf(cases);
        findings = List.copyOf(findings);
    }
}
