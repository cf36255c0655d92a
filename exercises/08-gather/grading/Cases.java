package grading;

import static grading.Probe.Result.FAILURE;
import static grading.Probe.Result.NOTHING;
import static grading.Probe.Result.VALUE;

import grading.Probe.Plan;
import grading.Probe.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

/** None, one, many; every order of completion; nulls, failures, and results that are there already. */
public final class Cases implements CaseSource<Plan> {
    @Override
    public List<Case<Plan>> visible() {
        return List.of(
                new Case<>("three, the last first", new Plan(List.of(VALUE, VALUE, VALUE), List.of(2, 0, 1), false, 1)),
                new Case<>("the second fails", new Plan(List.of(VALUE, FAILURE), List.of(0, 1), false, 1)),
                new Case<>("none", new Plan(List.of(), List.of(), false, 1)));
    }

    @Override
    public List<Case<Plan>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Plan>>();
        cases.add(new Case<>("the first fails first", new Plan(List.of(FAILURE, VALUE, VALUE), List.of(0, 2, 1), false, 1)));
        cases.add(new Case<>("the last fails last", new Plan(List.of(VALUE, VALUE, FAILURE), List.of(0, 1, 2), false, 1)));
        cases.add(of("results that are null", random, all(3, NOTHING), false, 1));
        cases.add(of("ready before they are started", random, all(4, VALUE), true, 1));
        cases.add(of("failed before they are started", random, List.of(VALUE, FAILURE), true, 1));
        cases.add(of("a thousand", random, all(1000, VALUE), true, 1));
        cases.add(of("completed by four threads", random, all(200, VALUE), false, 4));
        while (cases.size() < count) {
            cases.add(of("several", random, mixed(random, 1 + random.nextInt(8)), false, 1));
        }
        return cases.subList(0, Math.min(count, cases.size()));
    }

    @Override
    public List<Case<Plan>> ladder() {
        return List.of(
                new Case<>("one", new Plan(List.of(VALUE), List.of(0), false, 1)),
                new Case<>("two, two threads", new Plan(List.of(VALUE, VALUE), List.of(0, 1), false, 2)),
                new Case<>("two, one fails", new Plan(List.of(VALUE, FAILURE), List.of(1, 0), false, 2)),
                new Case<>("three, two threads", new Plan(List.of(VALUE, NOTHING, VALUE), List.of(2, 0, 1), false, 2)));
    }

    private static Case<Plan> of(
            String name, RandomGenerator random, List<Result> results, boolean ready, int threads) {
        return new Case<>(name, new Plan(results, shuffled(random, results.size()), ready, threads));
    }

    private static List<Result> all(int size, Result result) {
        return IntStream.range(0, size).mapToObj(i -> result).toList();
    }

    private static List<Result> mixed(RandomGenerator random, int size) {
        var results = new ArrayList<Result>();
        for (int i = 0; i < size; i++) {
            results.add(random.nextInt(8) > 0 ? VALUE : NOTHING);
        }
        if (random.nextInt(3) == 0) {
            results.set(random.nextInt(size), FAILURE);
        }
        return results;
    }

    private static List<Integer> shuffled(RandomGenerator random, int size) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < size; i++) {
            order.add(random.nextInt(i + 1), i);
        }
        return order;
    }
}
