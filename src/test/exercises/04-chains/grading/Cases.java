package grading;

import grading.Probe.Ask;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

public final class Cases implements CaseSource<Ask> {
    @Override
    public List<Case<Ask>> visible() {
        return List.of(new Case<>("two chains", new Ask(1, 2, 10)));
    }

    @Override
    public List<Case<Ask>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Ask>>();
        while (cases.size() < count) {
            cases.add(new Case<>("some chains", new Ask(1 + random.nextInt(1000), 8, 1000)));
        }
        return cases;
    }

    @Override
    public List<Case<Ask>> speed(RandomGenerator random) {
        return List.of(new Case<>("long chains", new Ask(1 + random.nextInt(90), 8, 1_500_000)));
    }
}
