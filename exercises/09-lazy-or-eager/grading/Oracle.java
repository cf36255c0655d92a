package grading;

import grading.Probe.Plan;
import grading.Probe.Result;
import grading.Probe.Scene;
import grading.Probe.Seen;
import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

/** When the body ran, how often, where, and what came of it. */
public final class Oracle implements Rule<Plan, Seen> {
    @Override
    public Ruling rule(Plan plan, Seen seen, Evidence evidence) {
        if (seen == null || seen.ends() == null || seen.values() == null) {
            return Ruling.wrongAnswer("The coroutine was not used to the end.");
        }
        return Ruling.check(
                        !seen.waited(),
                        Fault.NOT_CONCURRENT,
                        "The body was still running and start had not returned: start ran it on the caller's own thread, or waited"
                                + " for it. Hand it to the executor and return.")
                .then(() -> Ruling.check(
                        !seen.tooEarly(),
                        Fault.WRONG_ANSWER,
                        "The body was run, or handed to the executor, before anybody had called start. A coroutine is lazy: making"
                                + " it starts nothing."))
                .then(() -> place(seen))
                .then(() -> runs(plan, seen))
                .then(() -> outcomes(plan, seen));
    }

    private static Ruling place(Seen seen) {
        return Ruling.check(
                !seen.elsewhere(),
                Fault.WRONG_ANSWER,
                "The body ran on a thread that is not the executor's. supplyAsync takes an executor as its second argument; without"
                        + " it, the common pool runs everything.");
    }

    private static Ruling runs(Plan plan, Seen seen) {
        int due = plan.scene() == Scene.NEVER_STARTED ? 0 : 1;
        if (seen.runs() < due) {
            return Ruling.wrongAnswer(plan.scene() == Scene.TASK
                    ? "createTask did not run the body. A task is eager: it starts by itself."
                    : "The coroutine was started, but its body never ran.");
        }
        String advice = plan.scene() == Scene.AT_ONCE
                ? "Two threads asked at the same time whether it had been started, and both were told no. Make the question and the"
                        + " answer one step (compareAndSet, or a lock)."
                : "A second start gives the result of the first run.";
        return seen.runs() <= due && seen.executed() <= due
                ? Ruling.accepted()
                : Ruling.wrongAnswer("The body ran " + seen.runs() + " times, and the executor was called " + seen.executed()
                        + " times; once is right. " + advice);
    }

    private static Ruling outcomes(Plan plan, Seen seen) {
        int due = switch (plan.scene()) {
            case NEVER_STARTED -> 0;
            case ONCE, SLOW_BODY, TASK -> 1;
            case TWICE, AT_ONCE -> 2;
        };
        if (seen.ends().size() != due || seen.values().size() != due) {
            return Ruling.wrongAnswer("There are not as many futures as calls.");
        }
        Ruling ruling = Ruling.accepted();
        for (int i = 0; i < due; i++) {
            String end = String.valueOf(seen.ends().get(i));
            Long value = seen.values().get(i);
            ruling = ruling.then(() -> outcome(plan, end, value));
        }
        return ruling;
    }

    private static Ruling outcome(Plan plan, String end, Long value) {
        boolean shouldFail = plan.result() == Result.CHECKED_EXCEPTION || plan.result() == Result.UNCHECKED_EXCEPTION;
        return switch (end) {
            case "null" -> Ruling.wrongAnswer("A call gave null instead of a future."
                    + (plan.scene() == Scene.AT_ONCE
                            ? " Two threads started the coroutine at the same time: one had said that it was started, and not yet stored the"
                                    + " future that the other one asked for. Make the two one step."
                            : ""));
            case "never" -> Ruling.wrongAnswer("The body has run, but the future never completes."
                    + (shouldFail ? " The body threw an exception: who completes the future then?" : ""));
            case "value" -> {
                if (shouldFail) {
                    yield Ruling.wrongAnswer("The body threw an exception, but the future completed as if all were well.");
                }
                Long expected = plan.result() == Result.NOTHING ? null : Long.valueOf(plan.value());
                boolean right = expected == null ? value == null : expected.equals(value);
                yield right
                        ? Ruling.accepted()
                        : Ruling.wrongAnswer("The future completed with " + value + ", which is not what the body returned.");
            }
            case "own exception" -> shouldFail
                    ? Ruling.accepted()
                    : Ruling.wrongAnswer("The future failed though the body did not.");
            default -> Ruling.wrongAnswer((shouldFail
                            ? "The body threw an exception of its own, but the cause that the caller finds is "
                            : "The body threw nothing, but the future failed with ")
                    + end + ". Pass the body's exception on as it is.");
        };
    }
}
