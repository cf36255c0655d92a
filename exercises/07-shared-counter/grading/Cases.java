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
                new Case<>("one process", new Probe.Input(1, 5)),
                new Case<>("two processes", new Probe.Input(2, 10)));
    }

    @Override
    public List<Case<Probe.Input>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Probe.Input>>();
        cases.add(new Case<>("nothing to add", new Probe.Input(2, 0)));
        cases.add(new Case<>("three processes", new Probe.Input(3, random.nextInt(10, 20))));
        while (cases.size() < count) {
            cases.add(new Case<>("two processes, more to add", new Probe.Input(2, random.nextInt(20, 50))));
        }
        return cases.subList(0, count);
    }
}
