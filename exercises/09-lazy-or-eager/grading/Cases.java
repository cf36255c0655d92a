package grading;

import grading.Probe.Plan;
import grading.Probe.Result;
import grading.Probe.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

/** Every scene with a value, and the ways to fail. */
public final class Cases implements CaseSource<Plan> {
    @Override
    public List<Case<Plan>> visible() {
        return List.of(
                new Case<>("never started", new Plan(Scene.NEVER_STARTED, Result.VALUE, 1)),
                new Case<>("started twice", new Plan(Scene.TWICE, Result.VALUE, 42)),
                new Case<>("a task", new Plan(Scene.TASK, Result.VALUE, 7)));
    }

    @Override
    public List<Case<Plan>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Plan>>();
        cases.add(of("started by two threads at once", Scene.AT_ONCE, Result.VALUE, random));
        cases.add(of("a body that takes its time", Scene.SLOW_BODY, Result.VALUE, random));
        cases.add(of("a body that throws a checked exception", Scene.ONCE, Result.CHECKED_EXCEPTION, random));
        cases.add(of("a body that throws, started twice", Scene.TWICE, Result.UNCHECKED_EXCEPTION, random));
        cases.add(of("a body that returns null, started twice", Scene.TWICE, Result.NOTHING, random));
        cases.add(of("a task that fails", Scene.TASK, Result.CHECKED_EXCEPTION, random));
        cases.add(of("a task that returns null", Scene.TASK, Result.NOTHING, random));
        while (cases.size() < count) {
            cases.add(of("started by two threads at once", Scene.AT_ONCE, Result.VALUE, random));
        }
        return cases.subList(0, Math.min(count, cases.size()));
    }

    @Override
    public List<Case<Plan>> ladder() {
        return List.of(
                new Case<>("started once", new Plan(Scene.ONCE, Result.VALUE, 1)),
                new Case<>("started by two threads", new Plan(Scene.AT_ONCE, Result.VALUE, 2)),
                new Case<>("fails, started by two threads", new Plan(Scene.AT_ONCE, Result.CHECKED_EXCEPTION, 3)));
    }

    private static Case<Plan> of(String name, Scene scene, Result result, RandomGenerator random) {
        return new Case<>(name, new Plan(scene, result, 1 + random.nextInt(1_000_000)));
    }
}
