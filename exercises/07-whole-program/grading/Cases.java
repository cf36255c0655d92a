package grading;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

public final class Cases implements CaseSource<Probe.Input> {
    @Override
    public List<Case<Probe.Input>> visible() {
        return List.of(of("one process", 1, 3), of("two processes", 2, 20));
    }

    @Override
    public List<Case<Probe.Input>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Probe.Input>>();
        cases.add(new Case<>("a child fails", new Probe.Input(2, 2 + random.nextInt(5), true)));
        cases.add(of("nothing to add", 1, 0));
        cases.add(of("three processes", 3, random.nextInt(20, 60)));
        while (cases.size() < count) {
            cases.add(of("two processes, more to add", 2, random.nextInt(100, 300)));
        }
        return cases.subList(0, count);
    }

    private static Case<Probe.Input> of(String name, int processes, int each) {
        return new Case<>(name, new Probe.Input(processes, each, false));
    }
}
