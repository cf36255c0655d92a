package grading;

import grading.Probe.Original;
import grading.Probe.Pile;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

/** Pictures of all shapes, none, a damaged one, one name in two folders, and a tiny one. */
public final class Cases implements CaseSource<Pile> {
    @Override
    public List<Case<Pile>> visible() {
        return List.of(
                new Case<>("a lighthouse", new Pile(List.of(lighthouse()), 1)),
                new Case<>("two pictures", new Pile(List.of(lighthouse(), chessboard()), 2)));
    }

    @Override
    public List<Case<Pile>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Pile>>();
        cases.add(new Case<>("no picture", new Pile(List.of(), 2)));
        cases.add(new Case<>(
                "more pictures than workers, two damaged",
                new Pile(
                        List.of(any(random, "a"), damaged("b"), damaged("c"), any(random, "d"), any(random, "e")), 2)));
        cases.add(new Case<>(
                "tiny pictures", new Pile(List.of(painted(random, "dot", 1, 1), painted(random, "four", 4, 9)), 2)));
        cases.add(new Case<>(
                "one name in two folders",
                new Pile(List.of(any(random, "holiday/cat"), any(random, "home/cat"), painted(random, "five", 5, 5)), 3)));
        while (cases.size() < count) {
            cases.add(new Case<>("some pictures", new Pile(List.of(any(random, "a"), any(random, "b")), 2)));
        }
        return cases.subList(0, Math.min(count, cases.size()));
    }

    @Override
    public List<Case<Pile>> ladder() {
        var still = new SplittableRandom(6);
        return List.of(
                new Case<>("one picture", new Pile(List.of(painted(still, "a", 5, 5)), 1)),
                new Case<>(
                        "two pictures, two workers",
                        new Pile(List.of(painted(still, "a", 5, 5), painted(still, "b", 5, 5)), 2)));
    }

    @Override
    public List<Case<Pile>> large() {
        var still = new SplittableRandom(7);
        return List.of(new Case<>(
                "three pictures, one damaged, two workers",
                new Pile(List.of(painted(still, "a", 5, 5), damaged("b"), painted(still, "c", 5, 5)), 2)));
    }

    @Override
    public List<Case<Pile>> speed(RandomGenerator random) {
        List<Original> eight = IntStream.range(0, 8)
                .mapToObj(i -> painted(random, "picture" + i, 240, 180))
                .toList();
        return List.of(new Case<>("eight pictures", new Pile(eight, 8)));
    }

    private static Original lighthouse() {
        return new Original("lighthouse.ppm", 64, 48, Paintbox.lighthouse(64, 48));
    }

    private static Original chessboard() {
        return new Original("chessboard.ppm", 64, 48, Paintbox.chessboard(64, 48, 8));
    }

    private static Original any(RandomGenerator random, String name) {
        return painted(random, name, 5 + random.nextInt(30), 5 + random.nextInt(30));
    }

    private static Original painted(RandomGenerator random, String name, int width, int height) {
        return new Original(name + ".ppm", width, height, Paintbox.confetti(random, width, height));
    }

    private static Original damaged(String name) {
        return new Original(name + ".ppm", 7, 7, new int[0]);
    }
}
