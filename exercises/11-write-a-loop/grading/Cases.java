package grading;

import grading.Probe.Callback;
import grading.Probe.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

/** The slide, ties, turns, failures, several rounds, long delays, a crowd, and random programs. */
public final class Cases implements CaseSource<Program> {
    @Override
    public List<Case<Program>> visible() {
        return List.of(
                one("a single callback", new Callback("only", 0, List.of(), false)),
                new Case<>("the slide's three tasks", slide()),
                new Case<>("two timers for the same instant", turns()));
    }

    @Override
    public List<Case<Program>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Program>>();
        cases.add(new Case<>("nothing to do", new Program(List.of(), List.of(List.of()), 0)));
        cases.add(new Case<>("many timers for the same instant", ties(random, 12 + random.nextInt(30))));
        cases.add(new Case<>("callbacks that fail", failing(random)));
        cases.add(new Case<>("called again when idle", rounds(random)));
        cases.add(one("a delay of hours", new Callback("late", 3_600_000L * (1 + random.nextInt(20)), List.of(), false)));
        cases.add(new Case<>("a chain of callbacks", chain(random)));
        cases.add(new Case<>("100 000 callbacks", new Program(List.of(), List.of(), 100_000)));
        cases.add(new Case<>("queued in order", ready(5 + random.nextInt(10))));
        while (cases.size() < count) {
            cases.add(new Case<>("callbacks that ask for callbacks", wild(random)));
        }
        return cases.subList(0, Math.min(count, cases.size()));
    }

    private static Case<Program> one(String name, Callback callback) {
        return new Case<>(name, new Program(List.of(callback), List.of(List.of(0)), 0));
    }

    private static Program slide() {
        var callbacks = new ArrayList<Callback>();
        String[] names = {"A", "B", "C"};
        int[] seconds = {2, 1, 3};
        for (int i = 0; i < 3; i++) {
            callbacks.add(new Callback("Task " + names[i] + " starting", 0, List.of(3 + i), false));
        }
        for (int i = 0; i < 3; i++) {
            String line = "Task " + names[i] + " completed after " + seconds[i] + " seconds";
            callbacks.add(new Callback(line, 1000L * seconds[i], List.of(), false));
        }
        return new Program(callbacks, List.of(List.of(0, 1, 2)), 0);
    }

    private static Program turns() {
        return new Program(
                List.of(
                        new Callback("a", 1000, List.of(2), false),
                        new Callback("b", 1000, List.of(), false),
                        new Callback("c", 0, List.of(), false)),
                List.of(List.of(0, 1)),
                0);
    }

    private static Program ready(int size) {
        var callbacks = IntStream.range(0, size)
                .mapToObj(i -> new Callback("ready " + i, 0, List.of(), false))
                .toList();
        return new Program(callbacks, List.of(IntStream.range(0, size).boxed().toList()), 0);
    }

    private static Program ties(RandomGenerator random, int size) {
        var callbacks = new ArrayList<Callback>();
        for (int i = 0; i < size; i++) {
            callbacks.add(new Callback("tie " + i, 50, List.of(), false));
        }
        return new Program(callbacks, List.of(IntStream.range(0, size).boxed().toList()), 0);
    }

    private static Program failing(RandomGenerator random) {
        var callbacks = List.of(
                new Callback("fails at once", 0, List.of(3), true),
                new Callback("ready behind it", 0, List.of(), false),
                new Callback("fails later", 10 + random.nextInt(10), List.of(), true),
                new Callback("asked for by the one that failed", 40, List.of(), false),
                new Callback("later still", 30, List.of(), false));
        return new Program(callbacks, List.of(List.of(0, 1, 2, 4)), 0);
    }

    private static Program rounds(RandomGenerator random) {
        int delay = 5 + random.nextInt(50);
        var callbacks = List.of(
                new Callback("first round", delay, List.of(), false),
                new Callback("second round, soon", 0, List.of(), false),
                new Callback("second round, later", delay, List.of(), false),
                new Callback("third round", 1, List.of(), false));
        return new Program(callbacks, List.of(List.of(0), List.of(2, 1), List.of(), List.of(3), List.of()), 0);
    }

    /** Each asks for the next, now with and now without a delay. */
    private static Program chain(RandomGenerator random) {
        var callbacks = new ArrayList<Callback>();
        int size = 20 + random.nextInt(20);
        for (int i = 0; i < size; i++) {
            long delay = random.nextBoolean() ? 0 : 1 + random.nextInt(100);
            callbacks.add(new Callback("link " + i, delay, i + 1 < size ? List.of(i + 1) : List.of(), false));
        }
        return new Program(callbacks, List.of(List.of(0)), 0);
    }

    /** A tree of callbacks with few different delays, so that there are many ties. */
    private static Program wild(RandomGenerator random) {
        int size = 10 + random.nextInt(40);
        var asks = new ArrayList<List<Integer>>();
        var roots = new ArrayList<Integer>();
        for (int i = 0; i < size; i++) {
            asks.add(new ArrayList<>());
            int parent = random.nextInt(i + 1) - 1;
            if (parent < 0 || random.nextInt(5) == 0) {
                roots.add(i);
            } else {
                asks.get(parent).add(i);
            }
        }
        var callbacks = new ArrayList<Callback>();
        for (int i = 0; i < size; i++) {
            long delay = random.nextInt(3) == 0 ? 0 : 10L * (1 + random.nextInt(4));
            callbacks.add(new Callback("w" + i, delay, asks.get(i), random.nextInt(15) == 0));
        }
        return new Program(callbacks, List.of(roots), 0);
    }
}
