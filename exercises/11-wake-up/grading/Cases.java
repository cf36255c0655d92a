package grading;

import grading.Probe.Moment;
import grading.Probe.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

/** Every moment at which a task, or the stop, may come. */
public final class Cases implements CaseSource<Plan> {
    @Override
    public List<Case<Plan>> visible() {
        return List.of(
                of("two tasks before the loop runs", Moment.BEFORE, 2, false),
                of("a task while the loop sleeps", Moment.ASLEEP, 1, false),
                of("two tasks while the loop is busy", Moment.BUSY, 3, false));
    }

    @Override
    public List<Case<Plan>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Plan>>();
        cases.add(of("a task waits for another thread's call", Moment.BY_AWAITED_THREAD, 2, false));
        cases.add(of("stopped while busy", Moment.BUSY, 3 + random.nextInt(3), true));
        cases.add(of("stopped before it runs", Moment.BEFORE, 1 + random.nextInt(4), true));
        cases.add(of("stopped while it sleeps", Moment.ASLEEP, 0, false));
        cases.add(of("tasks that ask for tasks", Moment.BY_TASKS, 2 + random.nextInt(20), false));
        cases.add(of("woken again and again", Moment.ASLEEP, 3 + random.nextInt(5), false));
        cases.add(of("busy, with many calls", Moment.BUSY, 20 + random.nextInt(50), false));
        while (cases.size() < count) {
            cases.add(of("calls as they come", Moment.ANY, 1 + random.nextInt(200), false));
        }
        return cases.subList(0, Math.min(count, cases.size()));
    }

    @Override
    public List<Case<Plan>> ladder() {
        return List.of(
                of("one task", Moment.ANY, 1, false),
                of("one task before the loop runs", Moment.BEFORE, 1, false),
                of("two tasks", Moment.ANY, 2, false),
                of("two tasks that are awaited before the loop is stopped", Moment.AWAITED, 2, false),
                of("a task waits for another thread's call", Moment.BY_AWAITED_THREAD, 2, false));
    }

    private static Case<Plan> of(String name, Moment moment, int tasks, boolean stopEarly) {
        return new Case<>(name, new Plan(moment, tasks, stopEarly));
    }
}
