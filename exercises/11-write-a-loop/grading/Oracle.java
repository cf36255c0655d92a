package grading;

import grading.Probe.Callback;
import grading.Probe.Program;
import grading.Probe.Seen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

/** Runs the same program in a loop of its own. */
public final class Oracle implements Rule<Program, Seen> {
    private record Due(long time, long number, Callback callback) {}

    private record Run(String name, long time) {}

    @Override
    public Ruling rule(Program given, Seen seen, Evidence evidence) {
        if (seen == null || seen.runs() == null || seen.times() == null || seen.ends() == null) {
            return Ruling.wrongAnswer("The loop was not used to the end.");
        }
        if (seen.elsewhere()) {
            return Ruling.wrongAnswer("A callback ran on another thread. An event loop runs everything on the thread that called"
                    + " runUntilIdle.");
        }
        var model = new Model(Probe.unfolded(given));
        return complete(model, seen)
                .then(() -> runs(model, seen))
                .then(() -> Ruling.check(
                        model.ends.equals(seen.ends()),
                        Fault.WRONG_ANSWER,
                        "When nothing was left to do, now() was " + seen.ends() + " ms. The clock must show the time of the last"
                                + " callback, and go on from there in a second runUntilIdle."));
    }

    private static Ruling complete(Model model, Seen seen) {
        if (seen.runs().size() != seen.times().size()) {
            return Ruling.wrongAnswer("It is not known when each callback ran.");
        }
        var missing = new HashSet<String>();
        model.runs.forEach(run -> missing.add(run.name()));
        seen.runs().forEach(missing::remove);
        if (!missing.isEmpty()) {
            String why = model.failed
                    ? " A callback had thrown an exception: catch it, and go on with the others."
                    : " runUntilIdle must go on until both queues are empty, also when callbacks add to them.";
            return Ruling.wrongAnswer(missing.size() + " callback(s) never ran, such as \"" + missing.iterator().next() + "\"."
                    + why);
        }
        return seen.runs().size() == model.runs.size()
                ? Ruling.accepted()
                : Ruling.wrongAnswer("Some callbacks ran more than once.");
    }

    private static Ruling runs(Model model, Seen seen) {
        for (int i = 0; i < model.runs.size(); i++) {
            Run due = model.runs.get(i);
            if (!Objects.equals(due.name(), seen.runs().get(i))) {
                return Ruling.wrongAnswer("\"" + seen.runs().get(i) + "\" ran as number " + (i + 1) + ", before \"" + due.name()
                        + "\". The earlier due time comes first; of two with the same due time, the one that was asked for first.");
            }
            Long time = seen.times().get(i);
            if (time == null || time != due.time()) {
                return Ruling.wrongAnswer("\"" + due.name() + "\" ran when now() was " + time + " ms. It is due at the time of the"
                        + " request plus its delay, and the clock stands still while something is due.");
            }
        }
        return Ruling.accepted();
    }

    /** One queue, ordered by due time and then by the order of the requests. */
    private static final class Model {
        private final PriorityQueue<Due> queue =
                new PriorityQueue<>(Comparator.comparingLong(Due::time).thenComparingLong(Due::number));
        private final List<Run> runs = new ArrayList<>();
        private final List<Long> ends = new ArrayList<>();
        private final Program program;
        private long now;
        private long requests;
        private boolean failed;

        Model(Program program) {
            this.program = program;
            for (List<Integer> round : program.rounds()) {
                round.forEach(this::ask);
                while (!queue.isEmpty()) {
                    Due due = queue.remove();
                    now = due.time();
                    runs.add(new Run(due.callback().name(), now));
                    due.callback().asks().forEach(this::ask);
                    failed |= due.callback().fails();
                }
                ends.add(now);
            }
        }

        private void ask(int number) {
            Callback callback = program.callbacks().get(number);
            queue.add(new Due(now + callback.delayMillis(), requests++, callback));
        }
    }
}
