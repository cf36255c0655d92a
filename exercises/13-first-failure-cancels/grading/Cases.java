package grading;

import grading.Probe.Course;
import grading.Probe.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

/** All well, the first or the last fails, the caller is interrupted; with fewer and with more tasks than workers. */
public final class Cases implements CaseSource<Plan> {
    @Override
    public List<Case<Plan>> visible() {
        return List.of(
                of("all goes well", 3, 3, Course.ALL_WELL),
                of("the last of three fails", 3, 3, Course.LAST_FAILS),
                of("no task", 0, 2, Course.ALL_WELL));
    }

    @Override
    public List<Case<Plan>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Plan>>();
        cases.add(of("more tasks than workers", 5 + random.nextInt(4), 2 + random.nextInt(2), Course.ALL_WELL));
        cases.add(of("the first of three fails", 3, 3, Course.FIRST_FAILS));
        cases.add(of("tasks that take their time to end", 2 + random.nextInt(3), 4, Course.LAST_FAILS, true, false, 0));
        cases.add(of("the others fail, too, when they are stopped", 3, 3, Course.LAST_FAILS, false, true, 0));
        cases.add(of("a failure while others wait for a worker", 6 + random.nextInt(5), 2, Course.LAST_FAILS));
        cases.add(of("a failure after some have ended", 7, 3, Course.LAST_FAILS, false, false, 2 + random.nextInt(2)));
        cases.add(of("the caller is interrupted", 2 + random.nextInt(3), 4, Course.CALLER_IS_INTERRUPTED, true, false, 0));
        while (cases.size() < count) {
            int workers = 1 + random.nextInt(4);
            cases.add(of("some tasks", 1 + random.nextInt(9), workers, pick(random), random.nextBoolean(), false, 0));
        }
        return cases.subList(0, Math.min(count, cases.size()));
    }

    @Override
    public List<Case<Plan>> ladder() {
        return List.of(
                of("one task", 1, 1, Course.ALL_WELL),
                of("two tasks", 2, 2, Course.ALL_WELL),
                of("two tasks, one fails", 2, 2, Course.FIRST_FAILS),
                of("two tasks, one fails, the other takes its time", 2, 2, Course.FIRST_FAILS, true, false, 0),
                of("one task, and the caller is interrupted", 1, 1, Course.CALLER_IS_INTERRUPTED),
                of("two tasks, one worker", 2, 1, Course.ALL_WELL));
    }

    @Override
    public List<Case<Plan>> large() {
        return List.of(
                of("three tasks, two workers", 3, 2, Course.ALL_WELL),
                of("three tasks, two workers, one fails", 3, 2, Course.FIRST_FAILS));
    }

    private static Course pick(RandomGenerator random) {
        return Course.values()[random.nextInt(Course.values().length)];
    }

    private static Case<Plan> of(String name, int tasks, int maxWorkers, Course course) {
        return of(name, tasks, maxWorkers, course, false, false, 0);
    }

    private static Case<Plan> of(
            String name, int tasks, int maxWorkers, Course course, boolean slowToEnd, boolean othersFail, int wellFirst) {
        return new Case<>(name, new Plan(tasks, maxWorkers, course, slowToEnd, othersFail, wellFirst));
    }
}
