package grading;

import grading.Probe.Course;
import grading.Probe.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

/** None, one, two and up to sixteen tasks, with every order of being ready. */
public final class Cases implements CaseSource<Work> {
    @Override
    public List<Case<Work>> visible() {
        return List.of(
                of("four tasks", 4, 1_000_000, Course.MEETING),
                of("two tasks, the first is ready last", 2, 1000, Course.FIRST_READY_LAST),
                of("no task", 0, 10, Course.FREE));
    }

    @Override
    public List<Case<Work>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Work>>();
        cases.add(of("slow computations", 3, limit(random), Course.SLOW));
        cases.add(of("one task", 1, limit(random), Course.FREE));
        cases.add(of("sixteen tasks", 16, limit(random), Course.MEETING));
        cases.add(of("two tasks, the first is ready last", 2, limit(random), Course.FIRST_READY_LAST));
        while (cases.size() < count) {
            cases.add(of("some tasks", 2 + random.nextInt(14), limit(random), Course.MEETING));
        }
        return cases.subList(0, Math.min(count, cases.size()));
    }

    @Override
    public List<Case<Work>> ladder() {
        return List.of(
                of("one task", 1, 1, Course.FREE),
                of("two tasks", 2, 1, Course.FREE),
                of("three tasks", 3, 1, Course.FREE));
    }

    @Override
    public List<Case<Work>> speed(RandomGenerator random) {
        return List.of(of("sixteen tasks", 16, 2_000_000 + random.nextInt(1_000), Course.FREE));
    }

    private static int limit(RandomGenerator random) {
        return 1 + random.nextInt(200_000);
    }

    private static Case<Work> of(String name, int tasks, int limit, Course course) {
        return new Case<>(name, new Work(tasks, limit, course));
    }
}
