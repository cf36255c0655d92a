package grading;

import grading.Probe.Plan;
import grading.Probe.Scene;
import grading.Probe.Seen;
import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

/** At most one computes; all may block together; what is thrown and returned passes unchanged. */
public final class Oracle implements Rule<Plan, Seen> {
    @Override
    public Ruling rule(Plan plan, Seen seen, Evidence evidence) {
        if (seen == null) {
            return Ruling.wrongAnswer("The interpreter was not used to the end.");
        }
        return Ruling.check(
                        seen.peak() <= 1,
                        Fault.DATA_RACE,
                        seen.peak() + " threads computed at the same time." + reason(plan))
                .then(() -> overlap(plan, seen, evidence))
                .then(() -> results(plan, seen));
    }

    private static Ruling overlap(Plan plan, Seen seen, Evidence evidence) {
        if (plan.scene() == Scene.TWO_INTERPRETERS) {
            return Ruling.check(
                    seen.met(),
                    Fault.NOT_CONCURRENT,
                    "A thread that computed in one interpreter kept another out of a second one. Each interpreter has a lock of"
                            + " its own: a static one belongs to all.");
        }
        boolean mustMeet = blocks(plan) && plan.threads() > 1 && !evidence.explored();
        String level = plan.scene() == Scene.BLOCK_NESTED
                ? " The threads had entered compute twice: one unlock gives back only one of two holds."
                : "";
        return Ruling.check(
                !mustMeet || seen.met(),
                Fault.NOT_CONCURRENT,
                "The threads never met inside blocking: a thread that waited there kept the others out." + level);
    }

    private static Ruling results(Plan plan, Seen seen) {
        if (seen.thrown() == null || !seen.thrown().isEmpty()) {
            return Ruling.wrongAnswer("The callable threw an IOException, but what came out was " + seen.thrown()
                    + ". Exceptions must pass unchanged, and what you lock and unlock must fit together on this way out too.");
        }
        if (!seen.returned()) {
            return Ruling.wrongAnswer("compute did not give back what the callable returned.");
        }
        return seen.count() == expected(plan)
                ? Ruling.accepted()
                : Ruling.wrongAnswer("The computations counted to " + seen.count() + ", but there were " + expected(plan)
                        + " of them. Is each callable called exactly once?");
    }

    private static String reason(Plan plan) {
        return switch (plan.scene()) {
            case BLOCK, BLOCK_NESTED ->
                " compute must let only one in, and blocking must take the lock again before it returns. Is it one lock for all calls?";
            case COMPUTE_NESTED ->
                " One of them had called compute inside compute: when the inner call ends, the outer one still computes.";
            case IO_THROWS_TOGETHER ->
                " What was called in blocking had thrown, and the computation went on: blocking must take the lock again on this"
                        + " way out, too.";
            case INTERPRETER_INSIDE ->
                " They computed in the same interpreter, called inside a computation of another one. Whoever computes in one"
                        + " interpreter does not yet compute in a second.";
            case COMPUTE, WORK_THROWS, IO_THROWS, TWO_INTERPRETERS ->
                " compute must let only one in. Is it one lock for all calls?";
        };
    }

    private static boolean blocks(Plan plan) {
        return plan.scene() == Scene.BLOCK || plan.scene() == Scene.BLOCK_NESTED;
    }

    private static long expected(Plan plan) {
        return switch (plan.scene()) {
            case COMPUTE, IO_THROWS_TOGETHER, INTERPRETER_INSIDE -> (long) plan.threads() * plan.rounds();
            case BLOCK, BLOCK_NESTED, COMPUTE_NESTED -> 2L * plan.threads() * plan.rounds();
            case WORK_THROWS -> 1;
            case IO_THROWS -> 2;
            case TWO_INTERPRETERS -> 0;
        };
    }
}
