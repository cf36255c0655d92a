package grading;

import java.util.List;
import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

/**
 * Rules on what the probe saw. Runs outside the box. The first fault is the ruling, so put causes before their consequences.
 * Accept every right answer, and write messages for beginners that don't give the answer away.
 */
public final class Oracle implements Rule<Probe.Input, Probe.Seen> {
    @Override
    public Ruling rule(Probe.Input input, Probe.Seen seen, Evidence evidence) {
        return atOnce(seen, evidence).then(() -> results(input, seen));
    }

    /** Structure can be judged in native runs only: in explored ones the engine decides who runs when. */
    private static Ruling atOnce(Probe.Seen seen, Evidence evidence) {
        return Ruling.check(
                evidence.explored() || seen.together(),
                Fault.NOT_CONCURRENT,
                "The steps did not run at the same time: not all had begun when the others waited for them. Start all threads"
                        + " before you wait for any.");
    }

    private static Ruling results(Probe.Input input, Probe.Seen seen) {
        List<Integer> wanted = input.numbers().stream().map(number -> number * number).toList();
        return Ruling.check(
                wanted.equals(seen.results()),
                Fault.WRONG_ANSWER,
                "The result is " + seen.results() + " for the numbers " + input.numbers()
                        + ". There must be one result for each number, in the same order.");
    }
}
