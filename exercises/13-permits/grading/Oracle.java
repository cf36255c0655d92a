package grading;

import grading.Probe.Caller;
import grading.Probe.Plan;
import grading.Probe.Result;
import grading.Probe.Scene;
import grading.Probe.Seen;
import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

/** Never more inside than places, never fewer than possible, and every caller gets what its call did. */
public final class Oracle implements Rule<Plan, Seen> {
    @Override
    public Ruling rule(Plan plan, Seen seen, Evidence evidence) {
        if (seen == null || seen.callers() == null) {
            return Ruling.wrongAnswer("The calls were not made.");
        }
        return bounded(plan, seen)
                .then(() -> Ruling.check(
                        seen.asleep(),
                        Fault.TOO_SLOW,
                        "A caller that waits for a place runs in circles and keeps a processor core busy. Let it sleep (acquire,"
                                + " wait, await, take) until a place is given back."))
                .then(() -> evidence.explored() ? Ruling.accepted() : together(plan, seen))
                .then(() -> plan.scene() == Scene.INTERRUPT ? interrupted(seen, evidence) : callers(plan, seen));
    }

    private static Ruling bounded(Plan plan, Seen seen) {
        int places = plan.scene() == Scene.TWO_LIMITS ? 2 * plan.permits() : plan.permits();
        String why = plan.scene() == Scene.INTERRUPT
                ? " A caller that was interrupted while it waited has no place to give back."
                : " Is the number looked at and changed in one step, and looked at again by everybody who has waited?";
        return Ruling.check(
                seen.peak() <= places,
                Fault.WRONG_ANSWER,
                "There were " + seen.peak() + " callers inside at once, where there are " + places + " place(s)." + why);
    }

    private static Ruling together(Plan plan, Seen seen) {
        String who = plan.scene() == Scene.TWO_LIMITS
                ? "One caller in each of two limits never met inside, though the limits have nothing to do with each other."
                : "There are " + plan.permits() + " place(s), but the callers inside waited for one more that was never let in."
                        + " Do you let in as many as there are places?";
        return Ruling.check(seen.met(), Fault.NOT_CONCURRENT, who)
                .then(() -> Ruling.check(
                        seen.metAgain(),
                        Fault.NOT_CONCURRENT,
                        "When all had gone, " + plan.permits() + " callers came again, and not all were let in. Is every place"
                                + " given back, also when a call fails or a caller is interrupted?"));
    }

    private static Ruling interrupted(Seen seen, Evidence evidence) {
        Caller caller = seen.callers().isEmpty() ? null : seen.callers().getFirst();
        if (caller == null || caller.thrown() == null) {
            return Ruling.wrongAnswer("Nothing is known of the caller that was interrupted.");
        }
        boolean wasLetIn = evidence.explored() && caller.made() == 1;
        if (wasLetIn) {
            return Ruling.accepted();
        }
        return Ruling.check(
                        seen.heard() || evidence.explored(),
                        Fault.WRONG_ANSWER,
                        "A caller that waited for a place was interrupted, and went on waiting. Wait in a way that can be"
                                + " interrupted, and let the InterruptedException through.")
                .then(() -> Ruling.check(
                        caller.made() == 0,
                        Fault.WRONG_ANSWER,
                        "A caller that was interrupted while it waited made its call all the same."))
                .then(() -> Ruling.check(
                        caller.thrown().equals("java.lang.InterruptedException"),
                        Fault.WRONG_ANSWER,
                        "A caller that was interrupted while it waited got "
                                + (caller.thrown().isEmpty() ? "a result" : caller.thrown())
                                + " instead of an InterruptedException."));
    }

    private static Ruling callers(Plan plan, Seen seen) {
        Ruling ruling = Ruling.accepted();
        for (int i = 0; i < seen.callers().size(); i++) {
            Result result = plan.scene() == Scene.CROWD ? plan.calls().get(i) : Result.VALUE;
            Caller caller = seen.callers().get(i);
            int index = i;
            ruling = ruling.then(() -> caller(index, result, caller));
        }
        return ruling;
    }

    private static Ruling caller(int index, Result result, Caller caller) {
        if (caller.made() != 1) {
            return Ruling.wrongAnswer("The call of caller " + index + " was made " + caller.made() + " times instead of once.");
        }
        if (!caller.ownThread()) {
            return Ruling.wrongAnswer("The call of caller " + index + " was made on another thread than the caller's.");
        }
        if (result == Result.EXCEPTION) {
            return caller.own()
                    ? Ruling.accepted()
                    : Ruling.wrongAnswer("The call of caller " + index + " threw an IOException, but with() "
                            + (caller.thrown().isEmpty() ? "returned as if all were well" : "threw " + caller.thrown())
                            + ". Let the call's own exception through.");
        }
        if (!caller.thrown().isEmpty()) {
            return Ruling.wrongAnswer("The call of caller " + index + " went well, but with() threw " + caller.thrown() + ".");
        }
        Long expected = result == Result.NOTHING ? null : Probe.valueOf(index);
        boolean right = expected == null ? caller.value() == null : expected.equals(caller.value());
        return Ruling.check(
                right,
                Fault.WRONG_ANSWER,
                "Caller " + index + " got " + caller.value() + ", which is not what its call gave.");
    }
}
