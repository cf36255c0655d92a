package grading;

import static grading.Probe.End.ANSWER;
import static grading.Probe.End.BLOCKING_FAILS;
import static grading.Probe.End.ON_LOOP_FAILS;

import grading.Probe.End;
import grading.Probe.Requests;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

/** One request and several, with every kind of end. */
public final class Cases implements CaseSource<Requests> {
    @Override
    public List<Case<Requests>> visible() {
        return List.of(of("one request", false, ANSWER), of("two requests, the second ends first", true, ANSWER, ANSWER));
    }

    @Override
    public List<Case<Requests>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Requests>>();
        cases.add(of("the blocking part fails", false, BLOCKING_FAILS));
        cases.add(of("the part on the loop fails", false, ON_LOOP_FAILS));
        cases.add(of("a failure among others", true, ANSWER, BLOCKING_FAILS, ANSWER));
        while (cases.size() < count) {
            var ends = new ArrayList<End>();
            int size = 1 + random.nextInt(6);
            for (int i = 0; i < size; i++) {
                ends.add(random.nextInt(3) > 0 ? ANSWER : End.values()[random.nextInt(3)]);
            }
            cases.add(new Case<>("several requests", new Requests(ends, random.nextBoolean())));
        }
        return cases.subList(0, Math.min(count, cases.size()));
    }

    @Override
    public List<Case<Requests>> ladder() {
        return List.of(of("one request", false, ANSWER), of("the blocking part fails", false, BLOCKING_FAILS));
    }

    private static Case<Requests> of(String name, boolean lastFirst, End... ends) {
        return new Case<>(name, new Requests(List.of(ends), lastFirst));
    }
}
