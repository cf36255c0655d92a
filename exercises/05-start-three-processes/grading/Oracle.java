package grading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

public final class Oracle implements Rule<Probe.Input, Probe.Seen> {
    private static final String LAST = "All workers finished";

    @Override
    public Ruling rule(Probe.Input input, Probe.Seen seen, Evidence evidence) {
        return joined(seen)
                .then(() -> evidence.explored() ? Ruling.accepted() : processes(input, seen, evidence))
                .then(() -> atOnce(input, seen))
                .then(() -> lines(input, seen))
                .then(() -> codes(input, seen));
    }

    private static Ruling processes(Probe.Input input, Probe.Seen seen, Evidence evidence) {
        int workers = input.codes().size();
        int started = evidence.processesStarted();
        int chores = new HashSet<>(seen.pids()).size();
        return Ruling.check(
                        started < 0 || started >= chores,
                        Fault.WRONG_ANSWER,
                        "Chores were done that no child process can have done.")
                .then(() -> Ruling.check(
                        chores > 0 || workers == 0,
                        Fault.WRONG_ANSWER,
                        "No child process has called Chore.run. Each worker needs a process of its own, and it is the child"
                                + " that does the chore."));
    }

    private static Ruling joined(Probe.Seen seen) {
        return Ruling.check(
                seen.alive() == 0,
                Fault.NOT_JOINED,
                "runAll returned while " + seen.alive() + " child processes were still running. Wait for each of them with"
                        + " waitFor().")
                .then(() -> Ruling.check(
                        seen.late() == 0,
                        Fault.NOT_JOINED,
                        "Lines of the children were logged after runAll had returned: " + seen.late() + " of them. Wait for the"
                                + " children, and for the threads that pass on what they print: a child may be over while its"
                                + " last lines are still on their way."));
    }

    private static Ruling atOnce(Probe.Input input, Probe.Seen seen) {
        return Ruling.check(
                seen.together(),
                Fault.NOT_CONCURRENT,
                "The children did not run at the same time: of " + input.codes().size()
                        + " not all had begun when the others waited for them. Start all of them before you wait for any.");
    }

    private static Ruling lines(Probe.Input input, Probe.Seen seen) {
        List<String> lines = seen.atReturn();
        int total = 1;
        for (int worker = 0; worker < input.codes().size(); worker++) {
            List<String> wanted = wanted(input, worker);
            String prefix = "Worker " + worker + " ";
            List<String> own = lines.stream().filter(line -> line.startsWith(prefix)).toList();
            if (!own.equals(wanted)) {
                return Ruling.wrongAnswer(difference(worker, wanted, own));
            }
            total += wanted.size();
        }
        if (lines.isEmpty() || !lines.getLast().equals(LAST)) {
            return Ruling.wrongAnswer("The last line must be `" + LAST + "`.");
        }
        int expected = total;
        return Ruling.check(
                lines.size() == expected,
                Fault.WRONG_ANSWER,
                lines.size() + " lines were logged where " + expected + " are expected. Log what the children print to"
                        + " standard output, each line once, and nothing else: standard error is not part of it.");
    }

    private static List<String> wanted(Probe.Input input, int worker) {
        var wanted = new ArrayList<String>();
        wanted.add("Worker " + worker + " starting");
        for (int i = 1; i <= input.lines(); i++) {
            wanted.add("Worker " + worker + " has done " + i + " of " + input.lines());
        }
        if (input.codes().get(worker) == 0) {
            wanted.add("Worker " + worker + " finished");
        }
        return wanted;
    }

    private static String difference(int worker, List<String> wanted, List<String> own) {
        for (int i = 0; i < wanted.size(); i++) {
            if (i >= own.size() || !own.get(i).equals(wanted.get(i))) {
                return "The line `" + wanted.get(i) + "` of worker " + worker + " is missing or not in its place.";
            }
        }
        return "Worker " + worker + " has the line `" + own.get(wanted.size()) + "` that it should not have.";
    }

    private static Ruling codes(Probe.Input input, Probe.Seen seen) {
        return Ruling.check(
                input.codes().equals(seen.codes()),
                Fault.WRONG_ANSWER,
                "runAll must return the exit codes of the children in the order of the workers: " + input.codes()
                        + ", not " + seen.codes() + ".");
    }
}
