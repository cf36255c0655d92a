package grading;

import grading.Probe.Plan;
import grading.Probe.Seen;
import java.util.List;
import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

/** Together, to the end, with the right failure and the right lines. */
public final class Oracle implements Rule<Plan, Seen> {
    @Override
    public Ruling rule(Plan plan, Seen seen, Evidence evidence) {
        if (seen == null || seen.lines() == null || seen.thrown() == null) {
            return Ruling.wrongAnswer("The countdowns were not run to the end.");
        }
        return Ruling.check(
                        evidence.explored() || seen.met(),
                        Fault.NOT_CONCURRENT,
                        "The countdowns did not run at the same time: the first tick of one ended before another had begun. Start"
                                + " all before you wait for any, each on a thread of its own.")
                .then(() -> Ruling.check(
                        seen.running() == 0,
                        Fault.NOT_JOINED,
                        "When countAll was over, " + seen.running() + " countdown(s) were still waiting for a tick. Interrupting is"
                                + " only asking; wait until they have ended."))
                .then(() -> failure(plan, seen))
                .then(() -> lines(plan, seen));
    }

    private static Ruling failure(Plan plan, Seen seen) {
        if (plan.failing() == 0) {
            return seen.thrown().isEmpty()
                    ? Ruling.accepted()
                    : Ruling.wrongAnswer("No tick failed, but countAll threw " + seen.thrown() + ".");
        }
        if (seen.thrown().isEmpty()) {
            return Ruling.wrongAnswer("A tick failed, but countAll returned as if all were well.");
        }
        return seen.own()
                ? Ruling.accepted()
                : Ruling.wrongAnswer("A tick failed with an IOException, but countAll threw " + seen.thrown()
                        + ". Throw the tick's own exception: it is the cause of what the scope or the future throws.");
    }

    private static Ruling lines(Plan plan, Seen seen) {
        Ruling ruling = Ruling.accepted();
        for (int i = 0; i < plan.from().size(); i++) {
            int index = i;
            ruling = ruling.then(() -> lines(plan, seen, index));
        }
        return ruling;
    }

    private static Ruling lines(Plan plan, Seen seen, int index) {
        String prefix = Probe.nameOf(index) + ": ";
        List<String> said = seen.lines().stream()
                .filter(line -> line != null && line.startsWith(prefix))
                .toList();
        int last = 1;
        if (plan.failing() > 0) {
            last = index == 0 ? plan.from().get(0) - plan.failing() + 1 : plan.from().get(index);
        }
        int line = 0;
        for (int n = plan.from().get(index); n >= last && n > 0; n--, line++) {
            // A countdown may be cancelled before its first word.
            boolean mayBeMissing = plan.failing() > 0 && (index > 0 || plan.allFail());
            if (line >= said.size() && mayBeMissing) {
                return Ruling.accepted();
            }
            if (line >= said.size() || !said.get(line).equals(prefix + n)) {
                return wrongLine(index, line, said);
            }
        }
        boolean finishes = plan.failing() == 0;
        boolean finished = line < said.size() && said.get(line).equals(prefix + "Countdown finished!");
        if (finishes && !finished) {
            return wrongLine(index, line, said);
        }
        return said.size() == line + (finishes ? 1 : 0)
                ? Ruling.accepted()
                : Ruling.wrongAnswer(Probe.nameOf(index) + (finishes
                        ? " says something after its last line."
                        : " went on though a tick had failed: it says \"" + shown(said.get(line)) + "\"."));
    }

    private static Ruling wrongLine(int index, int line, List<String> said) {
        return Ruling.wrongAnswer("Line " + (line + 1) + " of " + Probe.nameOf(index) + " is "
                + (line < said.size() ? "\"" + shown(said.get(line)) + "\"" : "missing")
                + ". It counts down to 1, one tick after each number, and then says that it has finished.");
    }

    private static String shown(String line) {
        return line.length() > 80 ? line.substring(0, 80) + "…" : line;
    }
}
