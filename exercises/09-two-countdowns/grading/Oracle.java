package grading;

import grading.Probe.Plan;
import grading.Probe.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

/** First who was kept waiting, then the lines of each countdown, then how it ended. */
public final class Oracle implements Rule<Plan, Seen> {
    @Override
    public Ruling rule(Plan plan, Seen seen, Evidence evidence) {
        if (seen == null || seen.lines() == null || seen.ends() == null || seen.ticks() == null) {
            return Ruling.wrongAnswer("The countdown was not used to the end.");
        }
        Ruling ruling = Ruling.check(
                        !seen.blocked(),
                        Fault.NOT_CONCURRENT,
                        "countdown waited for a tick before it returned: nobody else can count meanwhile. Return a future, and"
                                + " say what is to happen when the tick has completed.")
                .then(() -> Ruling.check(
                        !seen.hasty(),
                        Fault.NOT_JOINED,
                        "A number was said before the tick had completed, or the future was complete before the countdown was."
                                + " Each step must hang on the tick before it."))
                .then(() -> shape(plan, seen));
        for (int i = 0; i < plan.from().size(); i++) {
            int index = i;
            ruling = ruling.then(() -> ticks(plan, seen, index, false))
                    .then(() -> end(plan, seen, index))
                    .then(() -> lines(plan, seen, index, evidence))
                    .then(() -> ticks(plan, seen, index, true));
        }
        return ruling;
    }

    private static Ruling shape(Plan plan, Seen seen) {
        int size = plan.from().size();
        return seen.ends().size() == size && seen.ticks().size() == size
                ? Ruling.accepted()
                : Ruling.wrongAnswer("Not every countdown was started.");
    }

    private static boolean fails(Plan plan, int index) {
        return index == 0 && plan.failing() > 0;
    }

    private static Ruling end(Plan plan, Seen seen, int index) {
        String end = seen.ends().get(index);
        String name = Probe.nameOf(index);
        if (end == null || end.equals("null")) {
            return Ruling.wrongAnswer("countdown returned null instead of a future.");
        }
        if (end.equals("never")) {
            return never(plan, seen, index);
        }
        if (fails(plan, index)) {
            return end.equals("failed") && seen.ownCause()
                    ? Ruling.accepted()
                    : Ruling.wrongAnswer("A tick failed with an IOException, but the future "
                            + (end.equals("failed") ? "failed with " + seen.cause() : "completed as if all were well")
                            + ". It must fail with that exception.");
        }
        if (end.equals("failed") && String.valueOf(seen.cause()).contains("StackOverflowError")) {
            return Ruling.wrongAnswer("The countdown from " + plan.from().get(index) + " ended in a StackOverflowError: with"
                    + " ticks that are complete already, thenCompose calls your method at once, again and again. Go on in a loop"
                    + " while tick.isDone().");
        }
        return end.equals("done")
                ? Ruling.accepted()
                : Ruling.wrongAnswer("No tick of " + name + " failed, but its future failed with " + seen.cause() + ".");
    }

    private static Ruling never(Plan plan, Seen seen, int index) {
        String name = Probe.nameOf(index);
        Integer started = seen.ticks().get(index);
        int due = plan.from().get(index);
        if (fails(plan, index)) {
            return Ruling.wrongAnswer("A tick of " + name + " failed, but its future never completes: who waits for it waits for ever."
                    + " Complete it with the exception of the tick.");
        }
        if (started == null || started >= due) {
            return Ruling.wrongAnswer("All ticks of " + name + " have come, but its future never completes.");
        }
        String what = name + " started " + started + " of its " + due + " ticks in the time in which all of them could have come, and its"
                + " future never completes.";
        return index == 0
                ? Ruling.wrongAnswer(what)
                : Ruling.rejected(
                        Fault.NOT_CONCURRENT,
                        what + " It seems to wait for a countdown that was started before: do they share one thread, which waits for"
                                + " the ticks of the other?");
    }

    private static Ruling lines(Plan plan, Seen seen, int index, Evidence evidence) {
        String prefix = Probe.nameOf(index) + ": ";
        var said = new ArrayList<String>();
        for (String line : seen.lines()) {
            if (line != null && line.startsWith(prefix)) {
                said.add(line);
            }
        }
        List<String> expected = expected(plan, index, prefix);
        for (int i = 0; i < Math.max(said.size(), expected.size()); i++) {
            String is = i < said.size() ? said.get(i) : "nothing";
            String shouldBe = i < expected.size() ? expected.get(i) : "nothing";
            if (i >= said.size() && evidence.explored() && !fails(plan, index)) {
                return Ruling.rejected(
                        Fault.NOT_JOINED,
                        "The future of " + Probe.nameOf(index) + " was complete before \"" + shouldBe + "\" had been said. Give the future of"
                                + " the last step.");
            }
            if (!Objects.equals(is, shouldBe)) {
                return Ruling.wrongAnswer("Line " + (i + 1) + " of " + Probe.nameOf(index) + " is \"" + shown(is)
                        + "\", but \"" + shown(shouldBe) + "\" is due. Is the counter this countdown's own, and where does the"
                        + " last line belong?");
            }
        }
        return Ruling.accepted();
    }

    private static String shown(String line) {
        return line.length() > 80 ? line.substring(0, 80) + "…" : line;
    }

    private static List<String> expected(Plan plan, int index, String prefix) {
        int from = plan.from().get(index);
        int last = fails(plan, index) ? from - plan.failing() + 1 : 1;
        var expected = new ArrayList<String>();
        for (int n = from; n >= last && n > 0; n--) {
            expected.add(prefix + n);
        }
        if (!fails(plan, index)) {
            expected.add(prefix + "Countdown finished!");
        }
        return expected;
    }

    /** Too many ticks explain what else goes wrong, too few are explained by it. */
    private static Ruling ticks(Plan plan, Seen seen, int index, boolean tooFewToo) {
        int due = fails(plan, index) ? plan.failing() : plan.from().get(index);
        Integer started = seen.ticks().get(index);
        return started != null && (tooFewToo ? started == due : started <= due)
                ? Ruling.accepted()
                : Ruling.wrongAnswer(Probe.nameOf(index) + " started " + started
                        + " ticks. There is exactly one after each number, and none after a failure.");
    }
}
