package grading;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

public final class Cases implements CaseSource<Probe.Input> {
    /** Together these lines are more than the 64 KiB that a pipe holds. */
    private static final int MANY_LINES = 2_000;

    @Override
    public List<Case<Probe.Input>> visible() {
        return List.of(of("five", 5, 1), of("one", 1, 0));
    }

    @Override
    public List<Case<Probe.Input>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Probe.Input>>();
        cases.add(of("more than 255", 260 + random.nextInt(240), 2));
        cases.add(of("nothing to add", 0, 1));
        cases.add(of("a talkative counter", 10 + random.nextInt(200), MANY_LINES + random.nextInt(500)));
        while (cases.size() < count) {
            cases.add(slow("a child that takes its time to end", 2 + random.nextInt(200), random.nextInt(1, 5)));
        }
        return cases.subList(0, count);
    }

    @Override
    public List<Case<Probe.Input>> ladder() {
        return List.of(of("one", 1, 0), of("two", 2, 0));
    }

    private static Case<Probe.Input> of(String name, int increments, int lines) {
        return new Case<>(name, new Probe.Input(increments, lines, false));
    }

    private static Case<Probe.Input> slow(String name, int increments, int lines) {
        return new Case<>(name, new Probe.Input(increments, lines, true));
    }
}
