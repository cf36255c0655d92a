package grading;

import grading.Probe.Calls;
import grading.Probe.Course;
import grading.Probe.Outcomes;
import grading.Probe.Result;
import grading.Probe.Seen;
import java.util.List;
import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

/** Compares each outcome with what its call did. */
public final class Oracle implements Rule<Calls, Outcomes> {
    @Override
    public Ruling rule(Calls calls, Outcomes seen, Evidence evidence) {
        if (seen == null || seen.outcomes() == null) {
            return Ruling.wrongAnswer("callAll returned null instead of a list.");
        }
        int size = calls.results().size();
        return begun(seen, size, evidence)
                .then(() -> waited(size, seen))
                .then(() -> overlapped(calls, seen, evidence))
                .then(() -> size(size, seen))
                .then(() -> outcomes(calls, seen, evidence))
                .then(() -> madeOnce(seen, size));
    }

    private static Ruling overlapped(Calls calls, Outcomes seen, Evidence evidence) {
        boolean mustMeet = !evidence.explored() && calls.course() != Course.FREE && calls.results().size() > 1;
        return Ruling.check(
                !mustMeet || seen.met(),
                Fault.NOT_CONCURRENT,
                "Two calls that waited for each other never met: the second was not begun before the first had finished."
                        + " Start all calls before you wait for any of them.");
    }

    /** In an explored run nobody waits for those who were left behind, so that it isn't known there. */
    private static Ruling begun(Outcomes seen, int size, Evidence evidence) {
        int missing = evidence.explored() || seen.made() == null ? -1 : seen.made().indexOf(0);
        return missing < 0
                ? Ruling.accepted()
                : Ruling.wrongAnswer("Call " + missing + " of " + size + " calls, counted from 0, was never made. Each has to be"
                        + " made once, also when others fail or when there are many.");
    }

    private static Ruling waited(int size, Outcomes seen) {
        return Ruling.check(
                seen.doneAtReturn() >= size,
                Fault.NOT_JOINED,
                "callAll returned when only " + seen.doneAtReturn() + " of " + size
                        + " calls were done. Wait for every thread (join) or future (get) before returning.");
    }

    private static Ruling size(int size, Outcomes seen) {
        return seen.outcomes().size() == size
                ? Ruling.accepted()
                : Ruling.wrongAnswer("There were " + size + " calls, but the list has " + seen.outcomes().size()
                        + " outcomes. A list that several threads add to without a lock loses elements.");
    }

    private static Ruling outcomes(Calls calls, Outcomes seen, Evidence evidence) {
        for (int i = 0; i < calls.results().size(); i++) {
            Ruling ruling = outcome(i, calls.results().get(i), seen.outcomes().get(i), evidence);
            if (!(ruling instanceof Ruling.Accepted)) {
                return ruling;
            }
        }
        return Ruling.accepted();
    }

    private static Ruling outcome(int index, Result result, Seen seen, Evidence evidence) {
        boolean shouldFail = result == Result.CHECKED_EXCEPTION || result == Result.UNCHECKED_EXCEPTION;
        if (seen == null || seen.kind() == null || seen.kind().equals("null")) {
            return missing(index, shouldFail, evidence);
        }
        if (shouldFail) {
            return failure(index, seen);
        }
        Long expected = result == Result.NOTHING ? null : Probe.valueOf(index);
        if (!seen.kind().equals("ok")) {
            return Ruling.wrongAnswer("Outcome " + index + " is Failed, but its call " + (expected == null
                    ? "came back with null. That is a value like others: whoever returns null has not failed."
                    : "gave a value. Are the outcomes in the order of the calls, or in that of completion?"));
        }
        boolean right = expected == null ? seen.value() == null : expected.equals(seen.value());
        return right
                ? Ruling.accepted()
                : Ruling.wrongAnswer("Outcome " + index + " holds " + seen.value() + ", which is not what call " + index
                        + " gave. The outcomes must be in the order of the calls, whichever finishes first.");
    }

    private static Ruling missing(int index, boolean shouldFail, Evidence evidence) {
        if (shouldFail && !evidence.explored()) {
            return Ruling.wrongAnswer("Outcome " + index + " is null, and its call threw an exception. Failures must come back"
                    + " too: catch the exception in the task and make it a Failed.");
        }
        return Ruling.rejected(
                Fault.NOT_JOINED,
                "Outcome " + index + " is null: the list was given back before that result had been stored. Wait for the thread"
                        + " or future itself, not only for the call.");
    }

    private static Ruling failure(int index, Seen seen) {
        if (!seen.kind().equals("failed")) {
            return Ruling.wrongAnswer("Outcome " + index + " is Ok, but its call threw an exception. Are the outcomes in the"
                    + " order of the calls, or in that of completion?");
        }
        return seen.sameException()
                ? Ruling.accepted()
                : Ruling.wrongAnswer("Outcome " + index + " has the cause " + seen.cause() + ", which is not the exception that"
                        + " the call threw. Futures wrap exceptions: take the wrapper off, once (getCause).");
    }

    private static Ruling madeOnce(Outcomes seen, int size) {
        List<Integer> made = seen.made();
        if (made == null || made.size() != size) {
            return Ruling.wrongAnswer("It is not known how often each call was made.");
        }
        for (int i = 0; i < size; i++) {
            if (made.get(i) == null || made.get(i) != 1) {
                return Ruling.wrongAnswer("Call " + i + " was made " + made.get(i) + " times instead of once.");
            }
        }
        return Ruling.accepted();
    }
}
