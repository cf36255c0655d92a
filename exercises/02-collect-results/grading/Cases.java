package grading;

import static grading.Probe.Course.FIRST_FINISHES_LAST;
import static grading.Probe.Course.FREE;
import static grading.Probe.Course.MEETING;
import static grading.Probe.Course.SLOW;
import static grading.Probe.Result.CHECKED_EXCEPTION;
import static grading.Probe.Result.NOTHING;
import static grading.Probe.Result.UNCHECKED_EXCEPTION;
import static grading.Probe.Result.VALUE;

import grading.Probe.Calls;
import grading.Probe.Course;
import grading.Probe.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

/** None, one, two that meet, the first last, failures of both kinds, slow ones, and 64 at once. */
public final class Cases implements CaseSource<Calls> {
    @Override
    public List<Case<Calls>> visible() {
        return List.of(
                of("two calls, the first finishes last", FIRST_FINISHES_LAST, VALUE, VALUE),
                of("a failure among others", MEETING, VALUE, CHECKED_EXCEPTION, NOTHING),
                of("no call", FREE));
    }

    @Override
    public List<Case<Calls>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Calls>>();
        cases.add(of("calls that are slow to finish", SLOW, VALUE, VALUE, VALUE));
        cases.add(of("one call", FREE, VALUE));
        cases.add(of("one call that fails", FREE, UNCHECKED_EXCEPTION));
        cases.add(of("the first finishes last and fails", FIRST_FINISHES_LAST, CHECKED_EXCEPTION, VALUE));
        cases.add(of("the second fails first", FIRST_FINISHES_LAST, VALUE, UNCHECKED_EXCEPTION));
        cases.add(new Case<>("64 calls", new Calls(mixed(random, 64), MEETING)));
        while (cases.size() < count) {
            cases.add(new Case<>("calls of all kinds", new Calls(mixed(random, 2 + random.nextInt(30)), MEETING)));
        }
        return cases.subList(0, Math.min(count, cases.size()));
    }

    @Override
    public List<Case<Calls>> ladder() {
        return List.of(
                of("one call", FREE, VALUE),
                of("two calls", FREE, VALUE, VALUE),
                of("two calls, one fails", FREE, VALUE, CHECKED_EXCEPTION));
    }

    @Override
    public List<Case<Calls>> large() {
        return List.of(of("three calls", FREE, VALUE, NOTHING, VALUE));
    }

    @Override
    public List<Case<Calls>> speed(RandomGenerator random) {
        List<Result> results = random.ints(16, 0, 8)
                .mapToObj(i -> i == 0 ? CHECKED_EXCEPTION : VALUE)
                .toList();
        return List.of(new Case<>("sixteen calls that compute for 4 ms each", new Calls(results, FREE)));
    }

    private static Case<Calls> of(String name, Course course, Result... results) {
        return new Case<>(name, new Calls(List.of(results), course));
    }

    private static List<Result> mixed(RandomGenerator random, int size) {
        var results = new ArrayList<Result>();
        for (int i = 0; i < size; i++) {
            results.add(random.nextInt(3) > 0 ? VALUE : Result.values()[random.nextInt(Result.values().length)]);
        }
        return results;
    }
}
