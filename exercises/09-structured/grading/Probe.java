package grading;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import lab.ex09.Start;
import lab.ex09.StructuredCountdowns;
import lab.kit.Muted;
import lab.kit.grading.EventLog;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;
import lab.kit.grading.Tally;

/** Lets the first ticks meet, lets one fail, and lets the others wait until they are interrupted. */
public final class Probe implements Experiment<StructuredCountdowns, Probe.Plan, Probe.Seen> {
    /**
     * @param failing the tick of the first countdown that fails, from 1; 0 for none
     * @param slowToEnd whether a countdown that is interrupted takes its time
     * @param allFail whether that tick of every countdown fails, each with an exception of its own
     */
    public record Plan(List<Integer> from, int failing, boolean slowToEnd, boolean allFail) {}

    /**
     * @param met whether the first ticks of all countdowns were under way together
     * @param running how many ticks were running when the call was over
     * @param thrown the class of what was thrown, {@code ""} for nothing
     * @param own whether it is one of the grader's exceptions
     * @param uninterrupted how many ticks ended their wait without an interrupt, though they wait for one
     */
    public record Seen(List<String> lines, boolean met, int running, String thrown, boolean own, int uninterrupted) {}

    static String nameOf(int index) {
        return "Countdown " + (index + 1);
    }

    @Override
    public Seen observe(StructuredCountdowns solution, Plan plan, Setting setting) {
        var ticks = new Ticks(plan, setting);
        var log = new EventLog();
        List<Start> starts = IntStream.range(0, plan.from().size())
                .mapToObj(i -> new Start(nameOf(i), plan.from().get(i)))
                .toList();
        String thrown = "";
        boolean own = false;
        try {
            solution.countAll(starts, ticks::await, log);
        } catch (Exception e) {
            thrown = e.getClass().getName();
            own = ticks.failures.stream().anyMatch(failure -> failure == e);
        }
        int running = ticks.over();
        return new Seen(log.texts(), ticks.met(), running, thrown, own, ticks.uninterrupted.arrived());
    }

    private static final class Ticks {
        private final Plan plan;
        private final Setting setting;
        private final Tally inside = new Tally();
        private final Tally firsts = new Tally();
        private final Tally lonely = new Tally();
        private final Tally over = new Tally();
        private final Tally uninterrupted = new Tally();
        private final Rounds rounds = new Rounds();
        private final List<IOException> failures;
        private final int counting;

        Ticks(Plan plan, Setting setting) {
            this.plan = plan;
            this.setting = setting;
            this.counting = (int) plan.from().stream().filter(n -> n > 0).count();
            this.failures = IntStream.range(0, plan.from().size())
                    .mapToObj(i -> new IOException("the tick of " + nameOf(i) + " failed"))
                    .toList();
        }

        void await(String name) throws Exception {
            inside.enter();
            try {
                int round = rounds.next(name);
                if (round == 1) {
                    meet();
                }
                boolean isFirst = name.equals(nameOf(0));
                boolean mayFail = isFirst || plan.allFail();
                if (mayFail && round == plan.failing()) {
                    throw failures.get(IntStream.range(0, failures.size())
                            .filter(i -> name.equals(nameOf(i)))
                            .findFirst()
                            .orElseThrow());
                }
                if (plan.failing() > 0 && !mayFail) {
                    untilInterrupted();
                }
            } finally {
                inside.leave();
            }
        }

        private void meet() {
            firsts.enter();
            setting.linger();
            if (!setting.explored()
                    && !setting.await(() -> firsts.arrived() >= counting || lonely.arrived() > 0)) {
                lonely.enter();
            }
        }

        private void untilInterrupted() throws InterruptedException {
            try {
                new CountDownLatch(1).await();
                uninterrupted.enter();
            } catch (InterruptedException asked) {
                if (plan.slowToEnd() && !setting.explored()) {
                    setting.hold(() -> over.arrived() > 0);
                }
                throw asked;
            }
        }

        boolean met() {
            return firsts.arrived() >= counting && lonely.arrived() == 0;
        }

        int over() {
            int running = inside.inside();
            over.enter();
            return running;
        }
    }

    /** How many ticks each countdown has started. */
    @Muted
    private static final class Rounds {
        private final java.util.Map<String, Integer> rounds = new java.util.HashMap<>();

        synchronized int next(String name) {
            return rounds.merge(name, 1, Integer::sum);
        }
    }
}
