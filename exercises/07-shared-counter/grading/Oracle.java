package grading;

import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

public final class Oracle implements Rule<Probe.Input, Probe.Seen> {
    @Override
    public Ruling rule(Probe.Input input, Probe.Seen seen, Evidence evidence) {
        int wanted = input.processes() * input.times();
        return Ruling.check(
                        seen.conflicts() == 0,
                        Fault.DATA_RACE,
                        "Two processes were in the middle of an addition at the same time: "
                                + (seen.conflicts() == 1 ? "once" : seen.conflicts() + " times") + " another one had read the counter between a read and the write that belongs to it."
                                + " Keep reading and writing together under one lock that all processes share.")
                .then(() -> Ruling.check(
                        seen.value() == wanted,
                        Fault.WRONG_ANSWER,
                        input.processes() + " processes added one " + input.times() + " times each, which makes " + wanted
                                + "; the counter is " + seen.value() + "."));
    }
}
