package grading;

import grading.Probe.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

/** Few additions under a watchful eye, many in the open; no task, one, sixteen; a sum beyond the range of int. */
public final class Cases implements CaseSource<Sum> {
    @Override
    public List<Case<Sum>> visible() {
        return List.of(
                of("two tasks, five numbers each", 2, 5, true),
                of("four tasks", 4, 20, true),
                of("no task", 0, 10, true));
    }

    @Override
    public List<Case<Sum>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Sum>>();
        cases.add(of("a sum of several thousand millions", 2, 80_000 + random.nextInt(20_000), false));
        cases.add(of("nothing to add", 3, 0, true));
        cases.add(of("one task", 1, 1 + random.nextInt(50), true));
        cases.add(of("sixteen tasks", 16, 2 + random.nextInt(10), true));
        while (cases.size() < count) {
            cases.add(of("some tasks", 2 + random.nextInt(6), 3 + random.nextInt(60), true));
        }
        return cases.subList(0, Math.min(count, cases.size()));
    }

    @Override
    public List<Case<Sum>> ladder() {
        return List.of(
                of("two tasks, two numbers each", 2, 2, false),
                of("two tasks, three numbers each", 2, 3, false),
                of("three tasks, two numbers each", 3, 2, false));
    }

    private static Case<Sum> of(String name, int tasks, int limit, boolean watched) {
        return new Case<>(name, new Sum(tasks, limit, watched));
    }
}
