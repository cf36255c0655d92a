package grading;

import java.util.Collections;
import java.util.List;
import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

public final class Oracle implements Rule<Probe.Input, Probe.Seen> {
    private static final String LAST = "All workers finished";

    @Override
    public Ruling rule(Probe.Input input, Probe.Seen seen, Evidence evidence) {
        return onThreadsOfTheirOwn(seen)
                .then(() -> evidence.explored() ? Ruling.accepted() : atOnce(input, seen))
                .then(() -> joined(input, seen, evidence))
                .then(() -> undisturbed(seen))
                .then(() -> steps(input, seen))
                .then(() -> lines(input, seen));
    }

    private static Ruling onThreadsOfTheirOwn(Probe.Seen seen) {
        return Ruling.check(
                seen.onCaller() < 0,
                Fault.NOT_CONCURRENT,
                "Worker " + seen.onCaller() + " ran on the thread that called runAll, not on a thread of its own."
                        + " Did you call run() where start() is meant?");
    }

    private static Ruling atOnce(Probe.Input input, Probe.Seen seen) {
        return Ruling.check(
                seen.together() == input.workers(),
                Fault.NOT_CONCURRENT,
                "At most " + seen.together() + " of " + input.workers()
                        + " workers were at work at the same time. Start all of them before you wait for any.");
    }

    /** Lines that are missing in some interleavings only were not waited for. */
    private static Ruling joined(Probe.Input input, Probe.Seen seen, Evidence evidence) {
        long finished = seen.atReturn().stream()
                .filter(line -> line.startsWith("Worker ") && line.endsWith(" finished"))
                .count();
        int wanted = input.workers() - failures(input);
        boolean missing = evidence.explored() ? finished < wanted : finished == 0 && wanted > 0;
        return Ruling.check(
                        !seen.returnedEarly() && !(missing && seen.atReturn().contains(LAST)),
                        Fault.NOT_JOINED,
                        "runAll returned while workers were still at work. Wait for every one of them with join().")
                .then(() -> Ruling.check(
                        seen.late().isEmpty(),
                        Fault.NOT_JOINED,
                        "`" + seen.late() + "` was logged after runAll had returned. A worker is done when it has logged its last"
                                + " line, not earlier: wait for its thread."))
                .then(() -> lastOfAll(seen));
    }

    private static Ruling lastOfAll(Probe.Seen seen) {
        int end = seen.atReturn().indexOf(LAST);
        int finished = seen.atReturn().size() - 1;
        while (finished > end && !seen.atReturn().get(finished).endsWith(" finished")) {
            finished--;
        }
        return Ruling.check(
                end < 0 || finished <= end,
                Fault.NOT_JOINED,
                "`" + LAST + "` was logged before `" + (finished < 0 ? "" : seen.atReturn().get(finished))
                        + "`. Wait for the end of all threads first.");
    }

    private static Ruling undisturbed(Probe.Seen seen) {
        return Ruling.check(
                !seen.failed(),
                Fault.WRONG_ANSWER,
                "A worker's step failed, and its exception came out of runAll. The failure of one worker must not disturb"
                        + " the others, nor runAll.");
    }

    private static Ruling steps(Probe.Input input, Probe.Seen seen) {
        List<String> called = seen.steps().stream().sorted().toList();
        List<String> wanted = java.util.stream.IntStream.range(0, input.workers())
                .mapToObj(String::valueOf)
                .sorted()
                .toList();
        return Ruling.check(
                called.equals(wanted),
                Fault.WRONG_ANSWER,
                "step must be called once for each worker from 0 to " + (input.workers() - 1) + "; it was called with "
                        + called + ".");
    }

    private static Ruling lines(Probe.Input input, Probe.Seen seen) {
        List<String> lines = seen.atReturn();
        for (int worker = 0; worker < input.workers(); worker++) {
            Ruling ruling = linesOf(worker, worker == input.failing(), lines);
            if (!(ruling instanceof Ruling.Accepted)) {
                return ruling;
            }
        }
        int expected = 2 * input.workers() - failures(input) + 1;
        return Ruling.check(
                        !lines.isEmpty() && lines.getLast().equals(LAST) && Collections.frequency(lines, LAST) == 1,
                        Fault.WRONG_ANSWER,
                        "The last line must be `" + LAST + "`, once; " + (lines.isEmpty()
                                ? "nothing was logged."
                                : "it is `" + lines.getLast() + "`."))
                .then(() -> Ruling.check(
                        lines.size() == expected,
                        Fault.WRONG_ANSWER,
                        "There are " + lines.size() + " lines where " + expected + " are expected."));
    }

    private static Ruling linesOf(int worker, boolean fails, List<String> lines) {
        String starting = "Worker " + worker + " starting";
        String finished = "Worker " + worker + " finished";
        if (Collections.frequency(lines, starting) != 1) {
            return Ruling.wrongAnswer("The line `" + starting + "` must be there once; it is "
                    + often(Collections.frequency(lines, starting)) + ".");
        }
        int wanted = fails ? 0 : 1;
        if (Collections.frequency(lines, finished) != wanted) {
            return Ruling.wrongAnswer(
                    fails
                            ? "Worker " + worker + "'s step failed, so it must not log that it finished."
                            : "The line `" + finished + "` must be there once; it is "
                                    + often(Collections.frequency(lines, finished)) + ".");
        }
        return Ruling.check(
                fails || lines.indexOf(starting) < lines.indexOf(finished),
                Fault.WRONG_ANSWER,
                "`" + finished + "` was logged before `" + starting + "`.");
    }

    private static String often(int times) {
        return times == 0 ? "missing" : "there " + times + " times";
    }

    private static int failures(Probe.Input input) {
        return input.failing() >= 0 ? 1 : 0;
    }
}
