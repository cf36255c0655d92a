package grading;

import grading.Probe.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

/** One, two and several countdowns; zero; very long; failing. */
public final class Cases implements CaseSource<Plan> {
    private static final int LONG = 100_000;

    @Override
    public List<Case<Plan>> visible() {
        return List.of(
                of("one countdown", false, 0, 2),
                of("two countdowns", false, 0, 3, 5),
                of("from zero", false, 0, 0));
    }

    @Override
    public List<Case<Plan>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Plan>>();
        cases.add(of("very long, with ticks that are complete at once", true, 0, LONG));
        cases.add(of("a tick fails", false, 2, 4, 3));
        cases.add(of("the last tick fails", false, 3, 3));
        cases.add(of("zero beside others", false, 0, 2, 0, 1));
        cases.add(of("a tick that is complete at once fails", true, 3, 5));
        while (cases.size() < count) {
            int[] from = random.ints(2 + random.nextInt(4), 0, 8).toArray();
            cases.add(of("several countdowns", false, 0, from));
        }
        return cases.subList(0, Math.min(count, cases.size()));
    }

    @Override
    public List<Case<Plan>> ladder() {
        return List.of(
                of("one countdown", true, 0, 1),
                of("a tick that comes later", false, 0, 1),
                of("two countdowns", true, 0, 2, 1),
                of("two ticks that come later", false, 0, 2));
    }

    private static Case<Plan> of(String name, boolean ready, int failing, int... from) {
        var starts = new ArrayList<Integer>();
        for (int n : from) {
            starts.add(n);
        }
        return new Case<>(name, new Plan(starts, ready, failing));
    }
}
