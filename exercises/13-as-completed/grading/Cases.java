package grading;

import static grading.Probe.Result.CHECKED_EXCEPTION;
import static grading.Probe.Result.NOTHING;
import static grading.Probe.Result.UNCHECKED_EXCEPTION;
import static grading.Probe.Result.VALUE;

import grading.Probe.Plan;
import grading.Probe.Result;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

/** None, one, fewer and more tasks than workers, failures first and last, in orders that the grader dictates. */
public final class Cases implements CaseSource<Plan> {
    @Override
    public List<Case<Plan>> visible() {
        return List.of(
                new Case<>(
                        "three tasks, the last is ready first",
                        new Plan(List.of(VALUE, VALUE, VALUE), 3, List.of(2, 1, 0))),
                new Case<>(
                        "two of three fail",
                        new Plan(List.of(UNCHECKED_EXCEPTION, VALUE, CHECKED_EXCEPTION), 3, List.of(2, 1, 0))),
                new Case<>("no task", new Plan(List.of(), 2, List.of())));
    }

    @Override
    public List<Case<Plan>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Plan>>();
        cases.add(new Case<>("one task", new Plan(List.of(VALUE), 1 + random.nextInt(3), List.of(0))));
        cases.add(new Case<>("more workers than tasks", values(2, 5, List.of(1, 0))));
        cases.add(new Case<>("more tasks than workers", values(7, 3, backwards(7))));
        cases.add(new Case<>("one worker", values(4, 1, backwards(4))));
        cases.add(new Case<>("the first task fails first", oneFails(5, 2, 0, forwards(5))));
        cases.add(new Case<>("a task gives nothing", new Plan(List.of(VALUE, NOTHING, VALUE), 3, List.of(1, 2, 0))));
        while (cases.size() < count) {
            cases.add(new Case<>("tasks of all kinds", mixed(random)));
        }
        return cases.subList(0, Math.min(count, cases.size()));
    }

    @Override
    public List<Case<Plan>> ladder() {
        return List.of(
                new Case<>("one task", values(1, 1, forwards(1))),
                new Case<>("two tasks, two workers", values(2, 2, backwards(2))),
                new Case<>("two tasks, one worker", values(2, 1, forwards(2))),
                new Case<>("two tasks, one fails", oneFails(2, 2, 0, forwards(2))),
                new Case<>("two tasks, both fail", new Plan(List.of(CHECKED_EXCEPTION, CHECKED_EXCEPTION), 2, forwards(2))),
                new Case<>("three tasks, two workers", values(3, 2, backwards(3))));
    }

    private static Plan mixed(RandomGenerator random) {
        int size = 3 + random.nextInt(10);
        var results = new ArrayList<Result>();
        for (int i = 0; i < size; i++) {
            results.add(random.nextInt(4) > 0 ? VALUE : Result.values()[random.nextInt(Result.values().length)]);
        }
        var ranks = new ArrayList<>(forwards(size));
        Collections.shuffle(ranks, new Random(random.nextLong()));
        return new Plan(results, 2 + random.nextInt(5), ranks);
    }

    private static Plan values(int size, int maxWorkers, List<Integer> ranks) {
        return new Plan(Collections.nCopies(size, VALUE), maxWorkers, ranks);
    }

    private static Plan oneFails(int size, int maxWorkers, int failing, List<Integer> ranks) {
        var results = new ArrayList<>(Collections.nCopies(size, VALUE));
        results.set(failing, CHECKED_EXCEPTION);
        return new Plan(results, maxWorkers, ranks);
    }

    private static List<Integer> forwards(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    private static List<Integer> backwards(int size) {
        return forwards(size).reversed();
    }
}
