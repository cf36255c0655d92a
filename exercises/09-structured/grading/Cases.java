package grading;

import grading.Probe.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

/** None, one, several; failing at once and later; slow to end. */
public final class Cases implements CaseSource<Plan> {
    @Override
    public List<Case<Plan>> visible() {
        return List.of(
                of("the slide's two countdowns", 0, false, 3, 5),
                of("a tick fails", 2, false, 3, 3),
                of("no countdown", 0, false));
    }

    @Override
    public List<Case<Plan>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Plan>>();
        cases.add(of("the others take their time to end", 1, true, 2, 3));
        cases.add(allFail("two ticks fail at once", 2, 3));
        cases.add(of("one countdown, which fails", 1, false, 1));
        cases.add(of("one countdown", 0, false, 1 + random.nextInt(5)));
        cases.add(of("from zero", 0, false, 0, 2));
        cases.add(of("the first of five fails", 1 + random.nextInt(3), true, 3, 2, 2, 4, 1));
        while (cases.size() < count) {
            int[] from = random.ints(2 + random.nextInt(5), 0, 6).toArray();
            cases.add(of("several countdowns", 0, false, from));
        }
        return cases.subList(0, Math.min(count, cases.size()));
    }

    @Override
    public List<Case<Plan>> ladder() {
        return List.of(
                of("one countdown", 0, false, 1),
                of("two countdowns", 0, false, 1, 1),
                of("a tick fails", 1, false, 1, 1),
                allFail("two ticks fail", 1, 1));
    }

    private static Case<Plan> of(String name, int failing, boolean slowToEnd, int... from) {
        return new Case<>(name, new Plan(IntStream.of(from).boxed().toList(), failing, slowToEnd, false));
    }

    private static Case<Plan> allFail(String name, int... from) {
        return new Case<>(name, new Plan(IntStream.of(from).boxed().toList(), 1, false, true));
    }
}
