package grading;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

public final class Cases implements CaseSource<Probe.Input> {
    @Override
    public List<Case<Probe.Input>> visible() {
        return List.of(
                new Case<>("two numbers", new Probe.Input(List.of(1, 6))),
                new Case<>("three numbers", new Probe.Input(List.of(4, 5, 6))));
    }

    @Override
    public List<Case<Probe.Input>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Probe.Input>>();
        for (int i = 0; i < count; i++) {
            cases.add(new Case<>(
                    "some numbers", new Probe.Input(random.ints(5, 10, 100).boxed().toList())));
        }
        return cases;
    }
}
