package grading;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

public final class Cases implements CaseSource<Probe.Input> {
    private static final List<String> NAMES =
            List.of("Ada", "Bob", "Chen", "Dana", "Emil", "Fatima", "Grace", "Hugo", "Ines", "Jan", "Kofi", "Lea");

    @Override
    public List<Case<Probe.Input>> visible() {
        return List.of(
                new Case<>("one greeting", new Probe.Input(List.of(new Probe.Person("Alice", 1000, false)))),
                new Case<>(
                        "the slide's three greetings",
                        new Probe.Input(List.of(
                                new Probe.Person("Alice", 2000, false),
                                new Probe.Person("Bob", 1000, false),
                                new Probe.Person("Charlie", 3000, false)))));
    }

    @Override
    public List<Case<Probe.Input>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Probe.Input>>();
        cases.add(new Case<>("nobody to greet", new Probe.Input(List.of())));
        cases.add(new Case<>("some at the same time", people(random, 6, 2, false)));
        cases.add(new Case<>("one sleep fails", people(random, 5, 1000, true)));
        cases.add(new Case<>("the only sleep fails", people(random, 1, 1000, true)));
        cases.add(new Case<>("a thousand greetings", people(random, 1000, 500, false)));
        while (cases.size() < count) {
            cases.add(new Case<>(
                    "some greetings", people(random, random.nextInt(2, 12), 1000, random.nextInt(4) == 0)));
        }
        return cases.subList(0, count);
    }

    @Override
    public List<Case<Probe.Input>> ladder() {
        var ada = new Probe.Person("Ada", 10, false);
        return List.of(
                new Case<>("one greeting", new Probe.Input(List.of(ada))),
                new Case<>("two greetings", new Probe.Input(List.of(ada, new Probe.Person("Bob", 20, false)))),
                new Case<>(
                        "two greetings, one sleep fails",
                        new Probe.Input(List.of(ada, new Probe.Person("Bob", 20, true)))));
    }

    @Override
    public List<Case<Probe.Input>> large() {
        return List.of(new Case<>(
                "three greetings",
                new Probe.Input(List.of(
                        new Probe.Person("Ada", 30, false),
                        new Probe.Person("Bob", 10, false),
                        new Probe.Person("Chen", 20, false)))));
    }

    /** Draws {@code size} people with up to {@code delays} different delays; the one who fails is out of step. */
    private static Probe.Input people(RandomGenerator random, int size, int delays, boolean oneFails) {
        int failing = oneFails ? random.nextInt(size) : -1;
        var people = new ArrayList<Probe.Person>();
        for (int i = 0; i < size; i++) {
            int millis = 10 * random.nextInt(1, delays + 1) + (i == failing ? 5 : 0);
            people.add(new Probe.Person(NAMES.get(random.nextInt(NAMES.size())), millis, i == failing));
        }
        return new Probe.Input(people);
    }
}
