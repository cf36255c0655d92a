package grading;

import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

public final class Oracle implements Rule<Probe.Input, Probe.Seen> {
    @Override
    public Ruling rule(Probe.Input input, Probe.Seen seen, Evidence evidence) {
        return Ruling.check(seen.together() == input.tasks(), Fault.NOT_CONCURRENT, "Only " + seen.together() + " tasks.")
                .then(() -> Ruling.check(!seen.returnedEarly(), Fault.NOT_JOINED, "Returned early."))
                .then(() -> Ruling.check(seen.results().size() == input.tasks(), Fault.WRONG_ANSWER, "Wrong."));
    }
}
