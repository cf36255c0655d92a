package grading;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

public final class Oracle implements Rule<Probe.Input, Probe.Seen> {
    private static final Comparator<Probe.Line> BY_TIME =
            Comparator.comparingLong(Probe.Line::millis).thenComparing(Probe.Line::text);

    @Override
    public Ruling rule(Probe.Input input, Probe.Seen seen, Evidence evidence) {
        return Ruling.check(seen.future(), Fault.WRONG_ANSWER, "greetAll returned null; return a future.")
                .then(() -> atOnce(input, seen))
                .then(() -> complete(input, seen))
                .then(() -> lines(input, seen))
                .then(() -> failure(input, seen));
    }

    private static Ruling atOnce(Probe.Input input, Probe.Seen seen) {
        int people = input.people().size();
        if (seen.begun() >= people) {
            return Ruling.accepted();
        }
        return Ruling.rejected(
                Fault.NOT_CONCURRENT,
                seen.sleeps() == 0
                        ? "The sleeper was not asked to sleep. Wait by sleeper.sleep(…), which blocks no thread;"
                                + " Thread.sleep blocks the one that calls it."
                        : "Only " + seen.begun() + " of " + people + " sleeps had begun before the first one was over."
                                + " Begin all of them, then combine their futures.");
    }

    private static Ruling complete(Probe.Input input, Probe.Seen seen) {
        long last = input.people().stream().mapToLong(Probe.Person::millis).max().orElse(0);
        return Ruling.check(
                        seen.doneAt() >= 0,
                        Fault.WRONG_ANSWER,
                        "The future that greetAll returned never completes, though all sleeps are over.")
                .then(() -> Ruling.check(
                        seen.doneAt() >= last,
                        Fault.NOT_JOINED,
                        "The future was complete after " + seen.doneAt() + " ms, but the last greeting is due after "
                                + last + " ms. It must stand for all greetings, and for all that each of them does."));
    }

    private static Ruling lines(Probe.Input input, Probe.Seen seen) {
        List<Probe.Line> wanted = input.people().stream()
                .filter(Predicate.not(Probe.Person::fails))
                .map(person -> new Probe.Line("Hello, " + person.name() + "!", person.millis()))
                .sorted(BY_TIME)
                .toList();
        List<Probe.Line> said = seen.lines().stream().sorted(BY_TIME).toList();
        for (int i = 0; i < Math.min(wanted.size(), said.size()); i++) {
            if (!said.get(i).equals(wanted.get(i))) {
                return Ruling.wrongAnswer("After " + said.get(i).millis() + " ms `" + capped(said.get(i).text())
                        + "` was said; due is `" + wanted.get(i).text() + "` after " + wanted.get(i).millis() + " ms.");
            }
        }
        return Ruling.check(
                said.size() == wanted.size(),
                Fault.WRONG_ANSWER,
                said.size() + " lines were said where " + wanted.size() + " are due.");
    }

    private static Ruling failure(Probe.Input input, Probe.Seen seen) {
        boolean fails = input.people().stream().anyMatch(Probe.Person::fails);
        if (!fails) {
            return Ruling.check(
                    seen.failure().isEmpty(),
                    Fault.WRONG_ANSWER,
                    "No sleep failed, but the future ended with a failure: " + capped(seen.failure()));
        }
        return Ruling.check(
                !seen.failure().isEmpty(),
                Fault.WRONG_ANSWER,
                "A sleep failed, but the future completed as if nothing had happened.");
    }

    private static String capped(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
