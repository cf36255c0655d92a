package grading;

import grading.Probe.Plan;
import grading.Probe.Result;
import grading.Probe.Seen;
import java.util.List;
import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

/** First who waited, then what came out. */
public final class Oracle implements Rule<Plan, Seen> {
    @Override
    public Ruling rule(Plan plan, Seen seen, Evidence evidence) {
        if (seen == null || seen.end() == null || seen.startOrder() == null) {
            return Ruling.wrongAnswer("gather was not used to the end.");
        }
        return overlapped(plan, seen)
                .then(() -> waited(seen))
                .then(() -> started(plan, seen))
                .then(() -> end(plan, seen, evidence))
                .then(() -> Ruling.check(
                        !seen.cancelled(),
                        Fault.WRONG_ANSWER,
                        "A coroutine was cancelled. Its failure is no reason to cancel the others; leave them alone."));
    }

    private static Ruling overlapped(Plan plan, Seen seen) {
        int size = plan.results().size();
        String started = seen.startedFirst() < size
                ? "Only " + seen.startedFirst() + " of " + size + " coroutines had been started by then. "
                : "";
        return Ruling.check(
                !seen.blocked(),
                Fault.NOT_CONCURRENT,
                "gather waited for a result instead of returning a future. " + started
                        + "Start all, then say with thenApply (or the like) what is to happen later; never join inside.");
    }

    private static Ruling waited(Seen seen) {
        return Ruling.check(
                !seen.early(),
                Fault.NOT_JOINED,
                "The future was done although a coroutine had not completed yet. It must complete when all have.");
    }

    private static Ruling started(Plan plan, Seen seen) {
        int size = plan.results().size();
        if (seen.startOrder().size() != size) {
            return Ruling.wrongAnswer("get() was called " + seen.startOrder().size() + " times for "
                    + (size == 1 ? "one coroutine" : size + " coroutines") + " by the time that gather was over. Start each exactly once,"
                    + " in gather itself: a task that starts it on another thread may come too late.");
        }
        for (int i = 0; i < size; i++) {
            if (seen.startOrder().get(i) == null || seen.startOrder().get(i) != i) {
                return Ruling.wrongAnswer("The coroutines were not started in the order of the list, each once.");
            }
        }
        return Ruling.accepted();
    }

    private static Ruling end(Plan plan, Seen seen, Evidence evidence) {
        boolean shouldFail = plan.results().contains(Result.FAILURE);
        return switch (seen.end()) {
            case "value" -> shouldFail
                    ? Ruling.wrongAnswer("A coroutine failed, but the future completed with a list. A failure must come out as a"
                            + " failure, not as null.")
                    : values(plan, seen.values(), evidence);
            case "failure" -> shouldFail ? failure(seen) : Ruling.wrongAnswer(
                            "No coroutine failed, but the future failed with " + seen.cause() + ".");
            case "null" -> Ruling.wrongAnswer("gather returned null instead of a future.");
            default -> Ruling.wrongAnswer("All coroutines have completed, but the future never does."
                    + (shouldFail ? " One of them failed: is that case handled?" : ""));
        };
    }

    private static Ruling failure(Seen seen) {
        return seen.ownCause()
                ? Ruling.accepted()
                : Ruling.wrongAnswer("The coroutine failed with an IOException, but the cause that the caller finds is "
                        + seen.cause() + ". Do not wrap what is wrapped already.");
    }

    private static Ruling values(Plan plan, List<Long> values, Evidence evidence) {
        if (values == null || values.size() != plan.results().size()) {
            return Ruling.wrongAnswer("There are " + plan.results().size() + " coroutines, but "
                    + (values == null ? "no" : values.size()) + " results.");
        }
        for (int i = 0; i < values.size(); i++) {
            Long expected = plan.results().get(i) == Result.NOTHING ? null : Probe.valueOf(i);
            boolean right = expected == null ? values.get(i) == null : expected.equals(values.get(i));
            if (values.get(i) == null && !right && evidence.explored()) {
                return Ruling.rejected(
                        Fault.NOT_JOINED,
                        "Result " + i + " is null: the future completed before coroutine " + i + " had. It must wait for all.");
            }
            if (!right) {
                return Ruling.wrongAnswer("Result " + i + " is " + values.get(i) + ", which is not what coroutine " + i
                        + " gave. The order is that of the coroutines, not that of completion.");
            }
        }
        return Ruling.accepted();
    }
}
