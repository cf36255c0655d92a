package grading;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

public final class Cases implements CaseSource<Probe.Input> {
    private static final int MOST = 64;

    @Override
    public List<Case<Probe.Input>> visible() {
        return List.of(
                new Case<>("one worker", new Probe.Input(1, -1, false)),
                new Case<>("three workers", new Probe.Input(3, -1, false)),
                new Case<>("three workers, the second one fails", new Probe.Input(3, 1, true)));
    }

    @Override
    public List<Case<Probe.Input>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Probe.Input>>();
        cases.add(new Case<>("no worker", new Probe.Input(0, -1, false)));
        cases.add(new Case<>("many workers", new Probe.Input(random.nextInt(40, MOST + 1), -1, true)));
        cases.add(new Case<>("the first one fails", new Probe.Input(random.nextInt(2, 10), 0, false)));
        while (cases.size() < count) {
            int workers = random.nextInt(2, 24);
            int failing = random.nextInt(3) == 0 ? random.nextInt(workers) : -1;
            cases.add(new Case<>("some workers", new Probe.Input(workers, failing, cases.size() % 2 == 0)));
        }
        return cases.subList(0, count);
    }

    @Override
    public List<Case<Probe.Input>> ladder() {
        return List.of(
                new Case<>("one worker", new Probe.Input(1, -1, false)),
                new Case<>("two workers", new Probe.Input(2, -1, false)),
                new Case<>("two workers, one fails", new Probe.Input(2, 0, false)));
    }

    @Override
    public List<Case<Probe.Input>> large() {
        return List.of(new Case<>("three workers", new Probe.Input(3, -1, false)));
    }

    @Override
    public List<Case<Probe.Input>> speed(RandomGenerator random) {
        return List.of(new Case<>("sixteen workers that take 50 ms each", new Probe.Input(16, -1, random.nextBoolean())));
    }
}
