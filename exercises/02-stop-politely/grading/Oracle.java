package grading;

import grading.Probe.Plan;
import grading.Probe.Scene;
import grading.Probe.Seen;
import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

/** Compares the ticker's count with the ticks that really came back, and looks at who was still there after closing. */
public final class Oracle implements Rule<Plan, Seen> {
    /** A hundred ticks in a millisecond: no pause of a millisecond has room there, however the machine is loaded. */
    private static final long TICKS_WITHOUT_PAUSE = 10_000;

    @Override
    public Ruling rule(Plan plan, Seen seen, Evidence evidence) {
        if (seen == null) {
            return Ruling.wrongAnswer("The ticker was not used to the end.");
        }
        return Ruling.check(!seen.onCaller(), Fault.NOT_CONCURRENT, "The tick ran on the thread that called start. Start a"
                        + " thread of the ticker's own (start, not run).")
                .then(() -> joined(seen))
                .then(() -> counted(plan, seen))
                .then(() -> pauses(seen));
    }

    private static Ruling joined(Seen seen) {
        return Ruling.check(
                !seen.returnedEarly() && seen.afterClose() == 0,
                Fault.NOT_JOINED,
                "close came back while a tick was still running, or a tick began after it. Interrupting is only asking: join"
                        + " the thread, then return.");
    }

    private static Ruling counted(Plan plan, Seen seen) {
        if (!seen.reached()) {
            return Ruling.wrongAnswer("ticks() never reached " + plan.ticks() + ", although the ticker had all the time it"
                    + " needed. " + (seen.called() == 0 ? "No tick was called at all." : "Is each tick counted?"));
        }
        if (plan.scene() == Scene.NEVER_STARTED && seen.counted() != 0) {
            return Ruling.wrongAnswer("A ticker that was never started counts " + seen.counted() + " ticks.");
        }
        if (seen.counted() < seen.called() && seen.stillThere()) {
            return Ruling.rejected(
                    Fault.NOT_JOINED,
                    "close came back before the ticking thread had ended: it had not even counted its last tick. Interrupting is only"
                            + " asking: join the thread, then return.");
        }
        return seen.counted() == seen.called()
                ? Ruling.accepted()
                : Ruling.wrongAnswer("After close, ticks() says " + seen.counted() + ", but " + seen.called()
                        + (seen.called() == 1 ? " call of the tick has" : " calls of the tick have") + " come back. Count each call once, when it has come back.");
    }

    private static Ruling pauses(Seen seen) {
        return Ruling.check(
                seen.inTenthOfSecond() < TICKS_WITHOUT_PAUSE,
                Fault.TOO_SLOW,
                "There were " + seen.inTenthOfSecond() + " ticks in a tenth of a second: the thread does not pause between them"
                        + " and keeps a processor core busy. Let it sleep for a millisecond.")
                .then(() -> Ruling.check(
                        seen.rested(),
                        Fault.TOO_SLOW,
                        "Between the ticks the thread was never seen to wait: it keeps a processor core busy, looking at the clock or"
                                + " yielding. Let it sleep for a millisecond, or wait with a time-out."));
    }
}
