package grading;

import grading.Probe.Course;
import grading.Probe.Seen;
import grading.Probe.Work;
import java.util.List;
import lab.ex04.Kernel;
import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

/** Computes the kernel itself, one task after the other. */
public final class Oracle implements Rule<Work, Seen> {
    @Override
    public Ruling rule(Work work, Seen seen, Evidence evidence) {
        if (seen == null || seen.results() == null) {
            return Ruling.wrongAnswer("runAll returned null instead of a list.");
        }
        return begun(work, seen, evidence)
                .then(() -> joined(work, seen, evidence))
                .then(() -> overlapped(work, seen, evidence))
                .then(() -> values(work, seen.results()));
    }

    /** In an explored run nobody waits for those who were left behind, so that it isn't known there. */
    private static Ruling begun(Work work, Seen seen, Evidence evidence) {
        return evidence.explored() || seen.neverBegun() < 0
                ? Ruling.accepted()
                : Ruling.wrongAnswer("Kernel.mix(" + seen.neverBegun() + ", " + work.limit() + ") was never computed, though there are "
                        + work.tasks() + " tasks. Does each of them belong to a thread, the last one too?");
    }

    private static Ruling joined(Work work, Seen seen, Evidence evidence) {
        return Ruling.check(
                seen.doneAtReturn() >= work.tasks(),
                Fault.NOT_JOINED,
                "runAll returned when only " + seen.doneAtReturn() + " of " + work.tasks()
                        + " kernel computations were done. Wait for every thread (join) or future (get)."
                        + (evidence.explored() ? " Does every task belong to one?" : ""));
    }

    private static Ruling overlapped(Work work, Seen seen, Evidence evidence) {
        boolean mustMeet = !evidence.explored() && work.tasks() > 1 && work.course() != Course.FREE;
        return Ruling.check(
                !mustMeet || seen.met(),
                Fault.NOT_CONCURRENT,
                "No two computations were ever under way at the same time. Are they started one after the other (run for start,"
                        + " get in the same loop), or kept apart by a lock?");
    }

    private static Ruling values(Work work, List<Long> results) {
        if (results.size() != work.tasks()) {
            return Ruling.wrongAnswer(
                    "There were " + work.tasks() + " tasks, but the list has " + results.size() + " results.");
        }
        for (int i = 0; i < results.size(); i++) {
            long expected = Kernel.mix(i, work.limit());
            Long result = results.get(i);
            if (result == null || result != expected) {
                return Ruling.wrongAnswer("Result " + i + " is not Kernel.mix(" + i + ", " + work.limit() + "). "
                        + (isOther(work, result) ? "It is that of another task: is the list in the order of completion?"
                                : "Does every task compute its own seed, and was the result stored before it was read?"));
            }
        }
        return Ruling.accepted();
    }

    private static boolean isOther(Work work, Long result) {
        for (int i = 0; result != null && i < work.tasks(); i++) {
            if (Kernel.mix(i, work.limit()) == result) {
                return true;
            }
        }
        return false;
    }
}
