package grading;

import grading.Probe.End;
import grading.Probe.Requests;
import grading.Probe.Result;
import grading.Probe.Seen;
import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

/** Whether the heart went on, who ran what, and what came out. */
public final class Oracle implements Rule<Requests, Seen> {
    @Override
    public Ruling rule(Requests requests, Seen seen, Evidence evidence) {
        if (seen == null || seen.results() == null || seen.results().size() != requests.ends().size()) {
            return Ruling.wrongAnswer("The requests were not handled to the end.");
        }
        Ruling ruling = heart(seen).then(() -> places(seen));
        for (int i = 0; i < requests.ends().size(); i++) {
            int index = i;
            ruling = ruling.then(() -> result(index, requests.ends().get(index), seen.results().get(index)));
        }
        return ruling.then(() -> calls(requests, seen));
    }

    private static Ruling heart(Seen seen) {
        return Ruling.check(
                !seen.heartStopped() && !seen.blockingOnLoop(),
                Fault.NOT_CONCURRENT,
                "The loop's heart stopped: while blocking took its time, the loop ran nothing else. "
                        + (seen.blockingOnLoop()
                                ? "blocking ran on the loop's own thread; give it to workers."
                                : "handle, or something that it gave to the loop, waits on the loop's thread; return the"
                                        + " future, and give the loop what is to be done once blocking has ended."));
    }

    private static Ruling places(Seen seen) {
        if (seen.blockingElsewhere()) {
            return Ruling.wrongAnswer("blocking ran on a thread that does not belong to workers. supplyAsync without an executor"
                    + " takes the common pool, which is too small for blocking work.");
        }
        return seen.onLoopElsewhere()
                ? Ruling.wrongAnswer("onLoop did not run on the loop's thread. thenApply runs on the thread that completes the"
                        + " future, here a worker's; say where with thenApplyAsync(…, loop).")
                : Ruling.accepted();
    }

    private static Ruling result(int index, End end, Result seen) {
        if (seen == null || seen.end() == null) {
            return Ruling.wrongAnswer("Nothing is known about request " + index + ".");
        }
        if (seen.end().equals("null")) {
            return Ruling.wrongAnswer("handle returned null instead of a future.");
        }
        if (seen.end().equals("never")) {
            return Ruling.wrongAnswer("The future of request " + index + " never completes."
                    + (end == End.ANSWER ? "" : " Something threw an exception there: who tells the future?"));
        }
        if (end != End.ANSWER) {
            return seen.end().equals("own failure")
                    ? Ruling.accepted()
                    : Ruling.wrongAnswer("Request " + index + " failed with an exception of its own, but the future "
                            + (seen.end().equals("answer") ? "gave an answer." : "failed with " + seen.end()
                                    + ". Pass the exception on as it is."));
        }
        return ("<" + Probe.textOf(index) + ">").equals(seen.answer())
                ? Ruling.accepted()
                : Ruling.wrongAnswer("The answer to request " + index + " is not what onLoop made of what blocking returned"
                        + (seen.end().equals("answer") ? "." : ": the future failed with " + seen.end() + "."));
    }

    private static Ruling calls(Requests requests, Seen seen) {
        long due = requests.ends().stream().filter(end -> end != End.BLOCKING_FAILS).count();
        return seen.onLoopCalls() == due
                ? Ruling.accepted()
                : Ruling.wrongAnswer("onLoop was called " + seen.onLoopCalls() + " times. It is called once for each request whose"
                        + " blocking part succeeded.");
    }
}
