package grading;

import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

public final class Oracle implements Rule<Probe.Input, Integer> {
    @Override
    public Ruling rule(Probe.Input input, Integer seen, Evidence evidence) {
        int sum = input.numbers().stream().mapToInt(Integer::intValue).sum();
        return Ruling.check(seen != null && seen == sum, Fault.WRONG_ANSWER, "The sum is not " + seen + ".");
    }
}
