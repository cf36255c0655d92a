package grading;

import grading.Probe.Journey;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

/** The same journey from callers with different names, once and twice. Each takes the start of a process, so they are few. */
public final class Cases implements CaseSource<Journey> {
    @Override
    public List<Case<Journey>> visible() {
        return List.of(new Case<>("one journey", new Journey(1, "main")));
    }

    @Override
    public List<Case<Journey>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Journey>>();
        for (int i = 0; i < count; i++) {
            boolean twice = i == 0;
            String caller = (i % 2 == 0 ? "caller " : "Thread-") + (1000 + random.nextInt(9000));
            cases.add(new Case<>(twice ? "two journeys, one after the other" : "another caller",
                    new Journey(twice ? 2 : 1, caller)));
        }
        return cases;
    }

    @Override
    public List<Case<Journey>> ladder() {
        return List.of(new Case<>("one journey", new Journey(1, "main")));
    }
}
