package grading;

import java.util.List;
import lab.ex05.Observation;
import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

/** First who added, then what was seen. */
public final class Oracle implements Rule<Probe.Input, Probe.Seen> {
    @Override
    public Ruling rule(Probe.Input input, Probe.Seen seen, Evidence evidence) {
        if (seen == null || seen.observation() == null || seen.inChildren() == null) {
            return Ruling.wrongAnswer("observe returned null.");
        }
        int wanted = input.increments();
        return joined(seen)
                .then(() -> thread(wanted, seen))
                .then(() -> afterThread(wanted, seen.observation(), seen))
                .then(() -> evidence.explored() ? Ruling.accepted() : process(wanted, seen, evidence))
                .then(() -> afterProcess(wanted, seen.observation()));
    }

    private static Ruling joined(Probe.Seen seen) {
        return Ruling.check(
                        !seen.tooEarly(),
                        Fault.NOT_JOINED,
                        "observe returned while its thread was still at work. Wait for it with join().")
                .then(() -> Ruling.check(
                        !seen.outlived(),
                        Fault.NOT_JOINED,
                        "observe returned while its child process was still running. That its number has come does not mean that"
                                + " it has ended: wait with waitFor(), then look at the counter."));
    }

    private static Ruling thread(int wanted, Probe.Seen seen) {
        if (seen.byCaller() > 0 && seen.byOthers() == 0) {
            return Ruling.rejected(
                    Fault.NOT_CONCURRENT,
                    "It was the thread which called observe that did the adding. Start one of your own: start() begins a thread,"
                            + " run() is only a call.");
        }
        int added = seen.byCaller() + seen.byOthers();
        return Ruling.check(
                added == wanted,
                Fault.WRONG_ANSWER,
                "In your own process Counter.add() was called " + added + " times, and should be " + wanted
                        + " times, by one thread. The rest of the counting belongs to the child process.");
    }

    private static Ruling afterThread(int wanted, Observation observation, Probe.Seen seen) {
        int looked = observation.seenAfterThread();
        return Ruling.check(
                        looked >= wanted || looked < 0,
                        Fault.NOT_JOINED,
                        "seenAfterThread is " + looked + ", but the thread added " + seen.byOthers()
                                + " times: you looked before it had ended. Wait for it with join(), then look.")
                .then(() -> Ruling.check(
                        looked == wanted,
                        Fault.WRONG_ANSWER,
                        "seenAfterThread is " + looked + ", but the counter held " + wanted + " when the thread had ended."));
    }

    private static Ruling process(int wanted, Probe.Seen seen, Evidence evidence) {
        if (evidence.processesStarted() == 0) {
            return Ruling.wrongAnswer("No child process was started. The second half of the counting takes place in one.");
        }
        List<Integer> counts = seen.inChildren().stream().filter(count -> count != null && count > 0).toList();
        if (wanted > 0 && counts.isEmpty()) {
            return Ruling.wrongAnswer("No child process has called Counter.add().");
        }
        return Ruling.check(
                counts.size() <= 1 && (wanted == 0 && counts.isEmpty() || counts.size() == 1 && counts.getFirst() == wanted),
                Fault.WRONG_ANSWER,
                "Child processes called Counter.add() so often: " + counts + ". It should be one child that does it " + wanted
                        + " times; its counter begins with 0, as each process has its own.");
    }

    private static Ruling afterProcess(int wanted, Observation observation) {
        return Ruling.check(
                        observation.reportedByProcess() == wanted,
                        Fault.WRONG_ANSWER,
                        "reportedByProcess is " + observation.reportedByProcess() + ", but the child's counter held " + wanted
                                + ". Does the number survive the way from the child to you? An exit code is one byte, and standard"
                                + " output also holds lines that are not yours.")
                .then(() -> Ruling.check(
                        observation.seenAfterProcess() == wanted,
                        Fault.WRONG_ANSWER,
                        "seenAfterProcess is " + observation.seenAfterProcess() + ", but the counter of your own process held "
                                + wanted + ". Don't calculate: look at Counter.value() when the child has ended."));
    }
}
