package grading;

import lab.kit.grading.Evidence;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

public final class Oracle implements Rule<Probe.Ask, Probe.Ends> {
    @Override
    public Ruling rule(Probe.Ask ask, Probe.Ends seen, Evidence evidence) {
        if (seen.ends().size() != ask.count()) {
            return Ruling.wrongAnswer("There must be an end for each chain.");
        }
        for (int i = 0; i < ask.count(); i++) {
            if (seen.ends().get(i) != end(ask.first() + i, ask.steps())) {
                return Ruling.wrongAnswer("The end of chain " + i + " is wrong.");
            }
        }
        return Ruling.accepted();
    }

    private static long end(long start, int steps) {
        long x = start;
        for (int i = 0; i < steps; i++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
        }
        return x;
    }
}
