package grading;

import java.util.List;
import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

/** Who was at work, whether anything was lost, what was said, and what is left. */
public final class Oracle implements Rule<Probe.Input, Probe.Seen> {
    @Override
    public Ruling rule(Probe.Input input, Probe.Seen seen, Evidence evidence) {
        if (seen == null || seen.steps() == null || seen.lines() == null || seen.left() == null) {
            return Ruling.wrongAnswer("count was not used to the end.");
        }
        return joined(seen)
                .then(() -> children(input, seen, evidence))
                .then(() -> atOnce(input, seen))
                .then(() -> input.fails() ? failure(seen) : sum(input, seen))
                .then(() -> cleanedUp(seen));
    }

    private static Ruling joined(Probe.Seen seen) {
        return Ruling.check(
                seen.alive() == 0,
                Fault.NOT_JOINED,
                "count returned while " + seen.alive()
                        + (seen.alive() == 1 ? " child process was" : " child processes were") + " still running. Wait for each of them with"
                        + " waitFor(), also when one has failed.");
    }

    private static Ruling children(Probe.Input input, Probe.Seen seen, Evidence evidence) {
        int started = evidence.processesStarted();
        int begun = seen.steps().size();
        if (begun == 0) {
            return Ruling.wrongAnswer("No child process has called Work.begin(). It is the children that do the counting.");
        }
        return Ruling.check(
                (started < 0 || started >= begun) && begun <= input.processes(),
                Fault.WRONG_ANSWER,
                begun + " processes have begun to work, where " + input.processes() + " were asked for.");
    }

    private static Ruling atOnce(Probe.Input input, Probe.Seen seen) {
        return Ruling.check(
                seen.together(),
                Fault.NOT_CONCURRENT,
                "The children did not run at the same time: of " + input.processes()
                        + " not all had begun when the others waited for them. Start all of them before you wait for any.");
    }

    private static Ruling failure(Probe.Seen seen) {
        if (!seen.thrown()) {
            return Ruling.wrongAnswer("One of the children failed, but count returned " + seen.value()
                    + " as if nothing had happened. Look at the exit codes, and throw an exception if one is not 0.");
        }
        return seen.lines().isEmpty()
                ? Ruling.accepted()
                : Ruling.wrongAnswer("One of the children failed, and still `" + seen.lines().getFirst() + "` was logged.");
    }

    private static Ruling sum(Probe.Input input, Probe.Seen seen) {
        int wanted = input.processes() * input.each();
        long steps = seen.steps().stream().mapToLong(each -> each == null ? 0 : each).sum();
        if (steps < wanted) {
            return Ruling.wrongAnswer("The children called Work.next " + steps + " times together, which is not enough for " + wanted
                    + " additions. Each of them has to do its own part.");
        }
        if (seen.value() >= 0 && seen.value() < wanted && seen.value() != 0) {
            return Ruling.rejected(
                    Fault.DATA_RACE,
                    input.processes() + " processes added one " + input.each() + " times each, which makes " + wanted
                            + ", but the counter holds " + seen.value() + ": additions were lost. Two processes read the same"
                            + " number and wrote the same next one. Keep others out from the read to the write, by something"
                            + " that all processes share.");
        }
        if (seen.value() != wanted) {
            return Ruling.wrongAnswer("count gave " + seen.value() + " where " + wanted + " is right."
                    + " Do the parent and the children look at the same four bytes, in the same order of bytes?");
        }
        return said(List.of("Final counter value: " + wanted), seen.lines());
    }

    private static Ruling said(List<String> wanted, List<String> lines) {
        return lines.equals(wanted)
                ? Ruling.accepted()
                : Ruling.wrongAnswer("Logged were " + lines + ", and should be " + wanted + ".");
    }

    private static Ruling cleanedUp(Probe.Seen seen) {
        return Ruling.check(
                seen.left().isEmpty(),
                Fault.LEAK,
                "Files are left behind: " + seen.left() + ". Delete what you made before count returns or throws; in a finally"
                        + " it happens on every way out.");
    }
}
