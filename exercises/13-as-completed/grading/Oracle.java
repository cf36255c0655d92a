package grading;

import grading.Probe.Plan;
import grading.Probe.Result;
import grading.Probe.Seen;
import java.util.ArrayList;
import java.util.List;
import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

/** Bounded, complete, in the order of completion, and with the failure that came first. */
public final class Oracle implements Rule<Plan, Seen> {
    @Override
    public Ruling rule(Plan plan, Seen seen, Evidence evidence) {
        if (seen == null || seen.ended() == null || seen.begun() == null || seen.thrown() == null) {
            return Ruling.wrongAnswer("The tasks were not run to the end.");
        }
        return joined(plan, seen, evidence)
                .then(() -> bounded(plan, seen))
                .then(() -> atOnce(seen, plan, evidence))
                .then(() -> once(seen))
                .then(() -> anyFails(plan) ? failure(plan, seen, evidence) : results(plan, seen, evidence));
    }

    private static Ruling joined(Plan plan, Seen seen, Evidence evidence) {
        int size = plan.results().size();
        boolean running = seen.endedAtReturn() < seen.begunAtReturn();
        boolean dropped = seen.begunAtReturn() < size;
        if (running || dropped && (seen.late() || evidence.explored() && !anyFails(plan))) {
            return Ruling.rejected(
                    Fault.NOT_JOINED,
                    "The call was over when only " + seen.endedAtReturn() + " of " + size
                            + " tasks had ended. Wait for all of them, also when one fails.");
        }
        return dropped
                ? Ruling.wrongAnswer("Only " + seen.begunAtReturn() + " of " + size
                        + " tasks were run. A task that fails must not keep the others from being run.")
                : Ruling.accepted();
    }

    private static Ruling bounded(Plan plan, Seen seen) {
        return Ruling.check(
                seen.peak() <= plan.maxWorkers(),
                Fault.WRONG_ANSWER,
                seen.peak() + " tasks were under way at once, where at most " + plan.maxWorkers()
                        + " are allowed. Does your program give each task a thread of its own, or start a new one whenever all"
                        + " are busy?");
    }

    private static Ruling atOnce(Seen seen, Plan plan, Evidence evidence) {
        int together = Math.min(plan.maxWorkers(), plan.results().size());
        return Ruling.check(
                evidence.explored() || together < 2 || seen.met(),
                Fault.NOT_CONCURRENT,
                "The tasks waited for each other until " + together + " were under way, but there were never more than "
                        + seen.peak() + ". Start all that are allowed before you wait for the first result.")
                .then(() -> Ruling.check(
                        evidence.explored() || together < 2 || !seen.starved(),
                        Fault.NOT_CONCURRENT,
                        "A task had ended and others were left, but none was begun until more had ended. As soon as one has ended, begin the"
                                + " next: whole groups of " + plan.maxWorkers() + " keep workers waiting for the slowest of the group."));
    }

    private static Ruling once(Seen seen) {
        for (int i = 0; i < seen.begun().size(); i++) {
            if (seen.begun().get(i) != 1) {
                return Ruling.wrongAnswer("Task " + i + " was run " + seen.begun().get(i) + " times instead of once.");
            }
        }
        return Ruling.accepted();
    }

    private static Ruling failure(Plan plan, Seen seen, Evidence evidence) {
        if (seen.thrown().isEmpty()) {
            return Ruling.wrongAnswer("A task failed, but the call returned as if all were well. When all tasks have ended,"
                    + " throw the exception of the one that failed first.");
        }
        if (seen.thrownBy() < 0) {
            return Ruling.wrongAnswer("A task failed, and the call threw " + seen.thrown() + ". Throw the task's own exception:"
                    + " it is the cause (getCause) of the one that a future throws.");
        }
        int first = seen.ended().stream().filter(i -> fails(plan, i)).findFirst().orElse(seen.thrownBy());
        return Ruling.check(
                evidence.explored() || first == seen.thrownBy(),
                Fault.WRONG_ANSWER,
                "Several tasks failed. Task " + first + " was the first to fail, but the call threw the exception of task "
                        + seen.thrownBy() + ".");
    }

    private static Ruling results(Plan plan, Seen seen, Evidence evidence) {
        if (!seen.thrown().isEmpty()) {
            return Ruling.wrongAnswer("No task failed, but the call threw " + seen.thrown() + ".");
        }
        if (seen.results() == null) {
            return Ruling.wrongAnswer("inCompletionOrder returned null instead of a list.");
        }
        if (seen.results().size() != plan.results().size()) {
            return Ruling.wrongAnswer("There were " + plan.results().size() + " tasks, but the list has "
                    + seen.results().size() + " results.");
        }
        var missing = new ArrayList<>(seen.results());
        for (int index : seen.ended()) {
            if (!missing.remove(valueOf(plan, index))) {
                return Ruling.wrongAnswer("The result of task " + index + " is not in the list.");
            }
        }
        List<Long> expected = seen.ended().stream().map(i -> valueOf(plan, i)).toList();
        return Ruling.check(
                evidence.explored() || expected.equals(seen.results()),
                Fault.WRONG_ANSWER,
                "The tasks ended in the order " + seen.ended() + ", but the results are in the order " + order(plan, seen)
                        + ". Take each result when it becomes ready, not when its turn comes in the list of tasks.");
    }

    private static List<String> order(Plan plan, Seen seen) {
        var order = new ArrayList<String>();
        for (Long result : seen.results()) {
            String task = "?";
            for (int i = 0; i < plan.results().size(); i++) {
                Long value = valueOf(plan, i);
                if (value == null ? result == null : value.equals(result)) {
                    task = String.valueOf(i);
                }
            }
            order.add(task);
        }
        return order;
    }

    private static Long valueOf(Plan plan, int index) {
        return plan.results().get(index) == Result.NOTHING ? null : Probe.valueOf(index);
    }

    private static boolean anyFails(Plan plan) {
        return plan.results().stream().anyMatch(Oracle::isFailure);
    }

    private static boolean fails(Plan plan, int index) {
        return isFailure(plan.results().get(index));
    }

    private static boolean isFailure(Result result) {
        return result == Result.CHECKED_EXCEPTION || result == Result.UNCHECKED_EXCEPTION;
    }
}
