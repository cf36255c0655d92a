package grading;

import grading.Probe.Plan;
import grading.Probe.Seen;
import java.util.List;
import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

/** Who slept too well, who did not sleep at all, and what ran in which order. */
public final class Oracle implements Rule<Plan, Seen> {
    @Override
    public Ruling rule(Plan plan, Seen seen, Evidence evidence) {
        if (seen == null || seen.ran() == null) {
            return Ruling.wrongAnswer("The loop was not used to the end.");
        }
        return Ruling.check(
                        seen.slept(),
                        Fault.TOO_SLOW,
                        "The loop has nothing to do, but its thread keeps running: it looks again and again and wastes a processor"
                                + " core. Let it sleep (wait, park, take) until somebody calls.")
                .then(() -> Ruling.check(
                        !seen.polls(),
                        Fault.TOO_SLOW,
                        "The loop has nothing to do, but its thread wakes up again and again to look: it waits with a time-out, or sleeps for"
                                + " a while. Wait without a time-out (wait, park, take), and have callSoon and stop end the wait."))
                .then(() -> Ruling.check(
                        !seen.elsewhere(),
                        Fault.WRONG_ANSWER,
                        "A task ran on another thread than the loop's. callSoon only puts it into the queue."))
                .then(() -> awake(plan, seen))
                .then(() -> order(plan, seen.ran()));
    }

    private static Ruling awake(Plan plan, Seen seen) {
        if (seen.overslept() > 0 && seen.inTask()) {
            return Ruling.rejected(
                    Fault.DEADLOCK,
                    "A task waits for another thread that calls callSoon, and that call waits for the task to end. Is the lock held"
                            + " while a task runs?");
        }
        if (seen.overslept() > 0 && seen.ended()) {
            return Ruling.wrongAnswer(seen.overslept() + " task(s) that never ran: the loop had ended before. stop lets the loop end"
                    + " when everything asked for so far has run.");
        }
        return Ruling.check(
                        seen.overslept() == 0,
                        Fault.LOST_WAKE_UP,
                        seen.overslept() + " task(s) were asked for and lie in the queue, but the loop sleeps on. Look at the queue"
                                + " before every sleep, under the lock that callSoon takes, and take out all that is there.")
                .then(() -> Ruling.check(
                        !seen.deafToStop(),
                        Fault.LOST_WAKE_UP,
                        "stop was called, but the loop sleeps on. stop must wake it as well."));
    }

    private static Ruling order(Plan plan, List<Integer> ran) {
        if (ran.size() != plan.tasks()) {
            return Ruling.wrongAnswer(plan.tasks() + " tasks were asked for, and " + ran.size()
                    + " ran before the loop came to its end. Each runs exactly once.");
        }
        for (int i = 0; i < ran.size(); i++) {
            if (ran.get(i) == null || ran.get(i) != i) {
                return Ruling.wrongAnswer("Task " + ran.get(i) + " ran as number " + i
                        + " (from 0). They run in the order in which they were asked for.");
            }
        }
        return Ruling.accepted();
    }
}
