package grading;

import grading.Probe.Plan;
import grading.Probe.Result;
import grading.Probe.Scene;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

/** Fewer and more callers than places, failing calls, a caller that is interrupted, and two limits side by side. */
public final class Cases implements CaseSource<Plan> {
    @Override
    public List<Case<Plan>> visible() {
        return List.of(
                of("four callers, two places", 2, Scene.CROWD, values(4)),
                of("a call fails", 1, Scene.CROWD, List.of(Result.EXCEPTION, Result.VALUE)),
                of("one caller", 3, Scene.CROWD, values(1)));
    }

    @Override
    public List<Case<Plan>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Plan>>();
        int permits = 2 + random.nextInt(3);
        cases.add(of("all calls fail", permits, Scene.CROWD, Collections.nCopies(permits + 2, Result.EXCEPTION)));
        cases.add(of("one place, many callers", 1, Scene.CROWD, values(6)));
        cases.add(of("a waiting caller is interrupted", 1 + random.nextInt(3), Scene.INTERRUPT, List.of()));
        cases.add(of("two limits side by side", 1, Scene.TWO_LIMITS, List.of()));
        cases.add(of("more places than callers", 5, Scene.CROWD, values(3)));
        while (cases.size() < count) {
            cases.add(of("callers of all kinds", 1 + random.nextInt(5), Scene.CROWD, mixed(random)));
        }
        return cases.subList(0, Math.min(count, cases.size()));
    }

    @Override
    public List<Case<Plan>> ladder() {
        return List.of(
                of("two callers, one place", 1, Scene.CROWD, values(2)),
                of("two callers, one place, one call fails", 1, Scene.CROWD, List.of(Result.EXCEPTION, Result.VALUE)),
                of("three callers, one place", 1, Scene.CROWD, values(3)),
                of("two callers, two places", 2, Scene.CROWD, values(2)),
                of("three callers, two places", 2, Scene.CROWD, values(3)),
                of("a caller is interrupted", 1, Scene.INTERRUPT, List.of()));
    }

    @Override
    public List<Case<Plan>> large() {
        return List.of(of("four callers, two places", 2, Scene.CROWD, values(4)));
    }

    private static List<Result> values(int count) {
        return Collections.nCopies(count, Result.VALUE);
    }

    private static List<Result> mixed(RandomGenerator random) {
        var results = new ArrayList<Result>();
        int size = 2 + random.nextInt(10);
        for (int i = 0; i < size; i++) {
            results.add(Result.values()[random.nextInt(Result.values().length)]);
        }
        return results;
    }

    private static Case<Plan> of(String name, int permits, Scene scene, List<Result> calls) {
        return new Case<>(name, new Plan(permits, scene, calls));
    }
}
