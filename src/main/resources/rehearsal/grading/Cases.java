package grading;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

public final class Cases implements CaseSource<Probe.Input> {
    @Override
    public List<Case<Probe.Input>> visible() {
        return List.of(new Case<>("four tasks", new Probe.Input(4, true)));
    }

    @Override
    public List<Case<Probe.Input>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Probe.Input>>();
        while (cases.size() < count) {
            cases.add(new Case<>("some tasks", new Probe.Input(random.nextInt(2, 12), random.nextBoolean())));
        }
        return cases;
    }
}
