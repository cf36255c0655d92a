package grading;

import grading.Probe.Move;
import grading.Probe.Plan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

/** To and fro, round in a circle, too little money, many accounts, totals in between, and strangers that must meet. */
public final class Cases implements CaseSource<Plan> {
    @Override
    public List<Case<Plan>> visible() {
        return List.of(
                of("one after the other", plan(0, balances(2, 10), List.of(move(0, 1, 4), move(0, 1, 40), move(1, 1, 5)))),
                of("to and fro", plan(0, balances(2, 10), List.of(move(0, 1, 4)), List.of(move(1, 0, 3)))),
                of("no account in common", new Plan(balances(4, 10), List.of(List.of(move(0, 1, 1)), List.of(move(2, 3, 1))), 0, true)));
    }

    @Override
    public List<Case<Plan>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Plan>>();
        cases.add(of("to itself, too much and just enough", plan(0, balances(1, 5), List.of(move(0, 0, 6), move(0, 0, 5), move(0, 0, 1)))));
        cases.add(of("all that there is", plan(0, balances(3, 7), List.of(move(0, 1, 7), move(0, 2, 1), move(1, 2, 14)))));
        cases.add(of("far away from each other, met half way", met(random)));
        cases.add(of("many transfers, many accounts", many(random, 150 + random.nextInt(100), 4, 100, 2)));
        cases.add(of("many transfers, three accounts", many(random, 3, 4, 100, 5)));
        cases.add(of("little money", poor(random)));
        while (cases.size() < count) {
            cases.add(of("some transfers", many(random, 2 + random.nextInt(10), 2 + random.nextInt(3), 60, 3)));
        }
        return cases.subList(0, count);
    }

    @Override
    public List<Case<Plan>> ladder() {
        return List.of(
                of("to and fro", plan(0, balances(2, 10), List.of(move(0, 1, 4)), List.of(move(1, 0, 3)))),
                of("too little, then the other way", plan(0, balances(2, 1), List.of(move(0, 1, 2)), List.of(move(1, 0, 1)))),
                of("enough for one of two", plan(0, balances(3, 5), List.of(move(0, 1, 5)), List.of(move(0, 2, 5)))),
                of("a transfer and a total", plan(1, balances(2, 10), List.of(move(0, 1, 4)))),
                of("a total comes between two transfers", plan(1, balances(2, 10), List.of(move(0, 1, 4)), List.of(move(1, 0, 3)))),
                of("to itself", plan(0, balances(2, 3), List.of(move(1, 1, 2)), List.of(move(1, 0, 1)))),
                of("the same direction twice", plan(0, balances(140, 9), List.of(move(130, 139, 2)), List.of(move(130, 139, 3)))),
                of("a circle of three", plan(0, balances(3, 5), List.of(move(0, 1, 1)), List.of(move(1, 2, 1)), List.of(move(2, 0, 1)))));
    }

    /** Distances that have many divisors: who shares a small number of locks among the accounts has one lock for two of them. */
    private static Plan met(RandomGenerator random) {
        int first = random.nextInt(40);
        List<List<Move>> strangers = IntStream.of(0, 240, 256, 320, 400)
                .map(distance -> first + distance)
                .mapToObj(from -> List.of(move(from, from + 1, 3)))
                .toList();
        return new Plan(balances(442, 10), strangers, 0, true);
    }

    private static Plan many(RandomGenerator random, int accounts, int threads, int transfers, int totals) {
        var lists = new ArrayList<List<Move>>();
        for (int thread = 0; thread < threads; thread++) {
            var moves = new ArrayList<Move>();
            for (int i = 0; i < transfers; i++) {
                moves.add(move(random.nextInt(accounts), random.nextInt(accounts), random.nextLong(1, 40)));
            }
            lists.add(moves);
        }
        return new Plan(balances(accounts, 50), lists, totals, false);
    }

    private static Plan poor(RandomGenerator random) {
        var moves = new ArrayList<Move>();
        for (int i = 0; i < 50; i++) {
            moves.add(move(0, 1, 3));
            moves.add(move(1, 0, 3));
        }
        return plan(2, balances(2, 3), moves, moves, moves);
    }

    @SafeVarargs
    private static Plan plan(int totals, List<Long> balances, List<Move>... threads) {
        return new Plan(balances, List.of(threads), totals, false);
    }

    private static List<Long> balances(int accounts, long each) {
        return Collections.nCopies(accounts, each);
    }

    private static Move move(int from, int to, long amount) {
        return new Move(from, to, amount);
    }

    private static Case<Plan> of(String name, Plan plan) {
        return new Case<>(name, plan);
    }
}
