package dev.interleave.web;

import dev.interleave.judge.Finding;
import java.util.List;

/** Find the steps at which a finding's two accesses, or the waits of a deadlock, happen. */
final class ClashingSteps {
    private ClashingSteps() {}

    /** Give indexes into the interleaving, ascending: for each access the step that it is, or its thread's last one on that line. */
    static List<Integer> of(Finding finding) {
        List<Finding.Step> steps = finding.interleaving();
        List<Finding.Access> accesses = finding.accesses();
        if (steps == null || accesses == null) {
            return List.of();
        }
        return accesses.stream()
                .map(access -> lastStepOf(access, steps))
                .filter(index -> index >= 0)
                .sorted()
                .distinct()
                .toList();
    }

    private static int lastStepOf(Finding.Access access, List<Finding.Step> steps) {
        Integer known = access.step();
        if (known != null) {
            return known >= 0 && known < steps.size() ? known : -1;
        }
        for (int i = steps.size() - 1; i >= 0; i--) {
            Finding.Step step = steps.get(i);
            if (step.thread().equals(access.thread())
                    && step.line() == access.line()
                    && step.file().equals(access.file())) {
                return i;
            }
        }
        return -1;
    }
}
