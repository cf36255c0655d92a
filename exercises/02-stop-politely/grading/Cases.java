package grading;

import grading.Probe.Plan;
import grading.Probe.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

/** Harmless, blocking and slow ticks; closing once, twice, at once and without a start. */
public final class Cases implements CaseSource<Plan> {
    @Override
    public List<Case<Plan>> visible() {
        return List.of(
                of("three ticks", Scene.COUNT, 3),
                of("closed while the tick blocks", Scene.BLOCKED, 0),
                of("never started", Scene.NEVER_STARTED, 0));
    }

    @Override
    public List<Case<Plan>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Plan>>();
        cases.add(of("a tick that is slow to end", Scene.SLOW_TO_END, 0));
        cases.add(of("closed twice", Scene.CLOSE_TWICE, 2));
        cases.add(of("pauses between ticks", Scene.PAUSES, 0));
        cases.add(of("closed at once", Scene.CLOSE_AT_ONCE, 0));
        cases.add(of("closed while the tick blocks", Scene.BLOCKED, 0));
        while (cases.size() < count) {
            cases.add(of("some ticks", Scene.COUNT, 1 + random.nextInt(20)));
        }
        return cases.subList(0, Math.min(count, cases.size()));
    }

    @Override
    public List<Case<Plan>> ladder() {
        return List.of(
                of("closed at once", Scene.CLOSE_AT_ONCE, 0),
                of("looked at while it ticks", Scene.COUNT, 1),
                of("closed while the tick blocks", Scene.BLOCKED, 0),
                of("closed twice", Scene.CLOSE_TWICE, 1));
    }

    @Override
    public List<Case<Plan>> large() {
        return List.of(of("a tick that is slow to end", Scene.SLOW_TO_END, 0));
    }

    private static Case<Plan> of(String name, Scene scene, int ticks) {
        return new Case<>(name, new Plan(scene, ticks));
    }
}
