package grading;

import grading.Probe.Seen;
import grading.Probe.Sum;
import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

/** Believes the cell first, then compares the sum. */
public final class Oracle implements Rule<Sum, Seen> {
    @Override
    public Ruling rule(Sum sum, Seen seen, Evidence evidence) {
        if (seen == null) {
            return Ruling.wrongAnswer("There was no answer.");
        }
        return Ruling.check(
                        seen.conflicts() == 0,
                        Fault.DATA_RACE,
                        "A thread read the cell while another was between its get and its set (" + (seen.conflicts() == 1 ? "once" : seen.conflicts() + " times")
                                + "): one of the two additions is lost. Keep get and set together under one lock, the same"
                                + " for all threads.")
                .then(() -> Ruling.check(
                        seen.late() == 0,
                        Fault.NOT_JOINED,
                        "The cell was still used after total had given its result. Wait for every task before you read the"
                                + " total."))
                .then(() -> Ruling.check(
                        seen.result() == seen.inCell(),
                        Fault.NOT_JOINED,
                        "total gave " + seen.result() + ", but in the end the cell holds " + seen.inCell()
                                + ". Read it when all tasks are done."))
                .then(() -> value(sum, seen));
    }

    private static Ruling value(Sum sum, Seen seen) {
        long expected = sum.tasks() * ((long) sum.limit() * (sum.limit() - 1) / 2);
        if (seen.inCell() < expected && seen.atWork()) {
            return Ruling.rejected(
                    Fault.NOT_JOINED,
                    "total gave " + seen.result() + " before all tasks had added their numbers. Wait for every task before you read"
                            + " the total.");
        }
        return seen.inCell() == expected
                ? Ruling.accepted()
                : Ruling.wrongAnswer("At the end the cell holds " + seen.inCell() + ". That is "
                        + (seen.inCell() < expected ? "less" : "more")
                        + " than all tasks together had to add. Are updates lost, is a number type too small, or are there too"
                        + " few or too many steps?");
    }
}
