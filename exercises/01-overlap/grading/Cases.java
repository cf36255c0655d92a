package grading;

import grading.Probe.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import lab.ex01.Interval;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

/** Touching, nested, equal, distant and very many intervals. */
public final class Cases implements CaseSource<Trace> {
    private static final long FAR = 1_000_000_000_000_000L;
    private static final int MANY = 300_000;

    @Override
    public List<Case<Trace>> visible() {
        return List.of(
                of("no task at all", List.of()),
                of("three tasks", List.of(new Interval(0, 4), new Interval(2, 6), new Interval(6, 8))),
                of("one ends where the next starts", List.of(new Interval(5, 9), new Interval(0, 5))),
                of("short ones inside a long one", List.of(new Interval(0, 10), new Interval(1, 2), new Interval(3, 4))));
    }

    @Override
    public List<Case<Trace>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Trace>>();
        cases.add(new Case<>("very many tasks", new Trace(List.of(), MANY, random.nextLong())));
        cases.add(of("a chain without gaps", chain(random, 2 + random.nextInt(30))));
        cases.add(of("the same interval several times", equal(random, 2 + random.nextInt(9))));
        cases.add(of("nested like boxes", nested(random, 3 + random.nextInt(20))));
        cases.add(of("with a gap", List.of(at(random, 100, 5), at(random, -100, 5))));
        cases.add(of("far from zero", far(random, 3 + random.nextInt(20))));
        cases.add(of("a single task", List.of(at(random, random.nextInt(-50, 50), 10))));
        while (cases.size() < count) {
            cases.add(of("small times with many ties", crowded(random, 1 + random.nextInt(40))));
        }
        return cases.subList(0, Math.min(count, cases.size()));
    }

    private static Case<Trace> of(String name, List<Interval> intervals) {
        return new Case<>(name, new Trace(intervals, 0, 0));
    }

    private static List<Interval> chain(RandomGenerator random, int size) {
        var chain = new ArrayList<Interval>();
        long start = random.nextInt(-100, 100);
        for (int i = 0; i < size; i++) {
            var next = at(random, start, 9);
            chain.addFirst(next);
            start = next.end();
        }
        return chain;
    }

    private static List<Interval> equal(RandomGenerator random, int size) {
        Interval interval = at(random, random.nextInt(-100, 100), 50);
        var equal = new ArrayList<Interval>();
        for (int i = 0; i < size; i++) {
            equal.add(interval);
        }
        return equal;
    }

    private static List<Interval> nested(RandomGenerator random, int size) {
        var nested = new ArrayList<Interval>();
        for (int i = 0; i < size; i++) {
            nested.add(new Interval(i, 4L * size - random.nextInt(2) - 2L * i));
        }
        return nested;
    }

    /** Distances of more than 2³¹, so that a difference cast to int has any sign. */
    private static List<Interval> far(RandomGenerator random, int size) {
        var far = new ArrayList<Interval>();
        for (int i = 0; i < size; i++) {
            long start = random.nextLong(-FAR, FAR);
            far.add(new Interval(start, start + random.nextLong(1, FAR / 4)));
        }
        far.add(new Interval(0, 3_000_000_000L));
        far.add(new Interval(2_999_999_999L, 6_000_000_000L));
        far.add(new Interval(-3_000_000_000L, 1));
        return far;
    }

    private static List<Interval> crowded(RandomGenerator random, int size) {
        var crowded = new ArrayList<Interval>();
        for (int i = 0; i < size; i++) {
            crowded.add(at(random, random.nextInt(-10, 10), 8));
        }
        return crowded;
    }

    private static Interval at(RandomGenerator random, long start, int longest) {
        return new Interval(start, start + 1 + random.nextInt(longest));
    }
}
