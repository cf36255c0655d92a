package grading;

import grading.Probe.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

/** Threads and processes, large work and small, and the edges of all three formulas. */
public final class Cases implements CaseSource<Question> {
    @Override
    public List<Case<Question>> visible() {
        return List.of(
                of("two processes", 1, 2, 100, 1000),
                of("eight processes", 1, 8, 100, 1000),
                of("ten workers, a tenth can't be divided", 0.9, 10, 0, 1000),
                of("one worker", 0.5, 1, 100, 1000));
    }

    @Override
    public List<Case<Question>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Question>>();
        double share = random.nextDouble(0.3, 0.95);
        cases.add(of("one worker, nothing to divide", 0, 1, 5, random.nextDouble(1, 1000)));
        cases.add(of("nothing can be divided", 0, 2 + random.nextInt(8), 5, random.nextDouble(1, 1000)));
        cases.add(of("nothing can be divided and starting is free", 0, 2 + random.nextInt(8), 0, random.nextDouble(1, 1000)));
        cases.add(of("starting is free", 1, 2 + random.nextInt(60), 0, random.nextDouble(1, 1000)));
        cases.add(of("starting is free, a part can't be divided", share, 2 + random.nextInt(60), 0, random.nextDouble(1, 10)));
        cases.add(of("little work, expensive workers", share, 2 + random.nextInt(6), 100, random.nextDouble(1, 100)));
        cases.add(of("three are best", 1, 100, 100, 1000 + random.nextDouble(-20, 20)));
        cases.add(of("two are just better than one", 1, 10, 100, 100 * random.nextDouble(2.02, 2.24)));
        cases.add(of("the best number lies high", 1, 100_000, 0.001, random.nextDouble(1e6, 4e6)));
        cases.add(of("fewer workers than would be best", share, 3 + random.nextInt(3), 0.1, random.nextDouble(1e4, 1e5)));
        while (cases.size() < count) {
            double start = Math.pow(10, random.nextDouble(-3, 3));
            double work = Math.pow(10, random.nextDouble(0, 6));
            cases.add(of("some numbers", random.nextDouble(0.05, 1), random.nextInt(2, 300), start, work));
        }
        return cases.subList(0, count);
    }

    private static Case<Question> of(String name, double share, int workers, double start, double work) {
        return new Case<>(name, new Question(share, workers, start, work));
    }
}
