package grading;

import grading.Probe.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

/** Heights that can and can't be divided among the workers, more workers than rows, tiny and narrow pictures. */
public final class Cases implements CaseSource<Work> {
    @Override
    public List<Case<Work>> visible() {
        return List.of(
                new Case<>("the lighthouse, two workers", new Work(64, 48, Paintbox.lighthouse(64, 48), 2)),
                new Case<>("one worker", new Work(16, 12, Paintbox.chessboard(16, 12, 4), 1)));
    }

    @Override
    public List<Case<Work>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Work>>();
        cases.add(painted("rows that can't be divided evenly", random, 20, 31, 4));
        cases.add(painted("three workers", random, 17, 3 * (6 + random.nextInt(4)) + 1, 3));
        cases.add(painted("more workers than rows", random, 9, 6, 8));
        cases.add(painted("a single pixel", random, 1, 1, 3));
        cases.add(painted("too narrow to blur", random, 4, 20, 2));
        cases.add(painted("the smallest that is blurred", random, 5, 5, 2));
        while (cases.size() < count) {
            cases.add(painted(
                    "some picture", random, 6 + random.nextInt(30), 8 + random.nextInt(30), 2 + random.nextInt(4)));
        }
        return cases.subList(0, Math.min(count, cases.size()));
    }

    @Override
    public List<Case<Work>> ladder() {
        var random = new SplittableRandom(6);
        return List.of(
                painted("two interior pixels, two workers", random, 5, 6, 2),
                painted("three interior pixels, three workers", random, 5, 7, 3));
    }

    @Override
    public List<Case<Work>> speed(RandomGenerator random) {
        return List.of(painted("a large picture", random, 360, 270, 8));
    }

    private static Case<Work> painted(String name, RandomGenerator random, int width, int height, int workers) {
        return new Case<>(name, new Work(width, height, Paintbox.confetti(random, width, height), workers));
    }
}
