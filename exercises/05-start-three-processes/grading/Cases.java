package grading;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

public final class Cases implements CaseSource<Probe.Input> {
    /** Together these lines are far more than the 64 KiB that a pipe holds. */
    private static final int MANY_LINES = 8_000;

    @Override
    public List<Case<Probe.Input>> visible() {
        return List.of(
                new Case<>("one worker", new Probe.Input(List.of(0), 1)),
                new Case<>("three workers", new Probe.Input(List.of(0, 0, 0), 2)));
    }

    @Override
    public List<Case<Probe.Input>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Probe.Input>>();
        cases.add(new Case<>("no worker", new Probe.Input(List.of(), 0)));
        cases.add(new Case<>("one worker fails", failing(random)));
        cases.add(new Case<>("talkative workers", new Probe.Input(List.of(0, 0), MANY_LINES + random.nextInt(1000))));
        while (cases.size() < count) {
            List<Integer> codes = random.ints(random.nextInt(2, 4), 0, 3).boxed().toList();
            cases.add(new Case<>("some workers", new Probe.Input(codes, random.nextInt(5))));
        }
        return cases.subList(0, count);
    }

    @Override
    public List<Case<Probe.Input>> speed(RandomGenerator random) {
        return List.of(new Case<>("six workers that take 400 ms each", new Probe.Input(List.of(0, 0, 0, 0, 0, 0), 0)));
    }

    @Override
    public List<Case<Probe.Input>> ladder() {
        return List.of(new Case<>("one worker", new Probe.Input(List.of(0), 0)));
    }

    @Override
    public List<Case<Probe.Input>> large() {
        return List.of(
                new Case<>("two workers", new Probe.Input(List.of(0, 0), 0)),
                new Case<>("three workers", new Probe.Input(List.of(0, 0, 0), 0)));
    }

    private static Probe.Input failing(RandomGenerator random) {
        var codes = new ArrayList<>(List.of(0, 0, 0));
        codes.set(random.nextInt(2), random.nextInt(1, 100));
        return new Probe.Input(codes, 1);
    }
}
