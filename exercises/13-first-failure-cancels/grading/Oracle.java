package grading;

import grading.Probe.Plan;
import grading.Probe.Seen;
import java.util.List;
import java.util.stream.IntStream;
import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

/** Nothing left running, the bound kept, and either all results or the first failure. */
public final class Oracle implements Rule<Plan, Seen> {
    @Override
    public Ruling rule(Plan plan, Seen seen, Evidence evidence) {
        if (seen == null || seen.thrown() == null) {
            return Ruling.wrongAnswer("The tasks were not run.");
        }
        return joined(seen)
                .then(() -> bounded(plan, seen))
                .then(() -> atOnce(plan, seen, evidence))
                .then(() -> outcome(plan, seen));
    }

    private static Ruling joined(Seen seen) {
        return Ruling.check(
                seen.running() == 0,
                Fault.NOT_JOINED,
                "When the call was over, " + seen.running() + " task(s) were still running. Cancelling and interrupting are only"
                        + " asking: wait until the tasks have ended.");
    }

    private static Ruling bounded(Plan plan, Seen seen) {
        return Ruling.check(
                seen.peak() <= plan.maxWorkers(),
                Fault.WRONG_ANSWER,
                seen.peak() + " tasks were under way at once, where at most " + plan.maxWorkers() + " are allowed.");
    }

    private static Ruling atOnce(Plan plan, Seen seen, Evidence evidence) {
        int together = Math.min(plan.maxWorkers(), plan.tasks());
        return Ruling.check(
                evidence.explored() || together < 2 || seen.met(),
                Fault.NOT_CONCURRENT,
                "The tasks waited until " + together + " were under way at once, which did not happen. Start all that are"
                        + " allowed before you wait for one, and start the next as soon as one has ended.");
    }

    private static Ruling outcome(Plan plan, Seen seen) {
        return switch (plan.course()) {
            case ALL_WELL -> results(plan, seen);
            case FIRST_FAILS, LAST_FAILS -> failure(seen);
            case CALLER_IS_INTERRUPTED -> interrupted(seen);
        };
    }

    private static Ruling results(Plan plan, Seen seen) {
        if (!seen.thrown().isEmpty()) {
            return Ruling.wrongAnswer("No task failed, but the call threw " + seen.thrown() + ".");
        }
        if (seen.results() == null) {
            return Ruling.wrongAnswer("allOrNothing returned null instead of a list.");
        }
        if (seen.results().size() != plan.tasks()) {
            return Ruling.wrongAnswer(
                    "There were " + plan.tasks() + " tasks, but the list has " + seen.results().size() + " results.");
        }
        List<Long> expected =
                IntStream.range(0, plan.tasks()).mapToObj(Probe::valueOf).toList();
        return Ruling.check(
                expected.equals(seen.results()),
                Fault.WRONG_ANSWER,
                "The results are not those of the tasks in the order of the tasks. The last task was the first to be ready.");
    }

    private static Ruling failure(Seen seen) {
        if (seen.thrown().isEmpty()) {
            return Ruling.wrongAnswer("A task failed, but the call returned as if all were well. Throw the task's exception.");
        }
        return seen.own()
                ? Ruling.accepted()
                : Ruling.wrongAnswer("A task failed with an IOException, but the call threw " + shown(seen.thrown())
                        + ". Throw the exception of the task that failed first: not one around it, and not that of a task that"
                        + " was stopped because of it.");
    }

    private static Ruling interrupted(Seen seen) {
        if (seen.thrown().equals("java.lang.InterruptedException")) {
            return Ruling.accepted();
        }
        String instead = seen.thrown().isEmpty() ? "returned as if all were well" : "threw " + shown(seen.thrown());
        return Ruling.wrongAnswer("The thread that called was interrupted while it waited. The call " + instead
                + (seen.flag() ? "" : ", and the interrupt is lost: nobody above can know of it")
                + ". Stop the tasks, wait for them, and throw an InterruptedException.");
    }

    private static String shown(String type) {
        return type.length() > 100 ? type.substring(0, 100) + "…" : type;
    }
}
