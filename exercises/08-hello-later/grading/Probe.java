package grading;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import lab.ex08.Greeter;
import lab.ex08.Greeting;
import lab.kit.ManualClock;
import lab.kit.Sleeper;
import lab.kit.grading.EventLog;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;
import lab.kit.grading.Tally;

/** Lets the greetings sleep in virtual time and moves the clock from one waking to the next. */
public final class Probe implements Experiment<Greeter, Probe.Input, Probe.Seen> {
    /** @param fails whether the sleep ends with a failure */
    public record Person(String name, int millis, boolean fails) {
        @Override
        public String toString() {
            return name + " after " + millis + " ms" + (fails ? ", whose sleep fails" : "");
        }
    }

    /** No two people have the same delay if one of them fails: it is by its delay that the sleeper knows a sleep. */
    public record Input(List<Person> people) {}

    /** @param millis virtual time */
    public record Line(String text, long millis) {}

    /**
     * @param future whether a future came back at all
     * @param begun how many sleeps had begun before time moved
     * @param sleeps how many sleeps there were in the end
     * @param lines what was said, in order
     * @param doneAt virtual time at which the future was complete, in ms, -1 if it never was
     * @param failure text of the exception that the future ended with, empty if there is none
     */
    public record Seen(boolean future, int begun, int sleeps, List<Line> lines, long doneAt, String failure) {}

    static final String FAILURE = "The sleep was disturbed";

    @Override
    public Seen observe(Greeter solution, Input input, Setting setting) {
        var clock = new ManualClock();
        var sleeps = new Tally();
        var lines = new EventLog();
        var done = new EventLog();
        List<Greeting> greetings = input.people().stream()
                .map(person -> new Greeting(person.name(), Duration.ofMillis(person.millis())))
                .toList();
        CompletableFuture<Void> future = solution.greetAll(
                greetings, sleeper(input, clock, sleeps), line -> lines.add(clock.now().toMillis() + " " + line));
        if (future == null) {
            return new Seen(false, sleeps.arrived(), sleeps.arrived(), List.of(), -1, "");
        }
        future.whenComplete((nothing, failure) -> done.add(clock.now().toMillis() + " " + text(failure)));
        int people = input.people().size();
        setting.await(() -> sleeps.arrived() >= people);
        int begun = sleeps.arrived();
        run(clock, input, lines, sleeps, setting);
        setting.await(() -> done.size() > 0);
        return seen(begun, sleeps.arrived(), lines, done);
    }

    private static Sleeper sleeper(Input input, ManualClock clock, Tally sleeps) {
        return delay -> {
            CompletableFuture<Void> sleep = clock.sleep(delay);
            sleeps.enter();
            boolean fails = input.people().stream()
                    .anyMatch(person -> person.fails() && delay.equals(Duration.ofMillis(person.millis())));
            return fails ? sleep.thenCompose(over -> CompletableFuture.failedFuture(new IllegalStateException(FAILURE))) : sleep;
        };
    }

    /** Moves from waking to waking, and gives a solution with threads of its own the time to react. */
    private static void run(ManualClock clock, Input input, EventLog lines, Tally sleeps, Setting setting) {
        List<Person> inOrder = input.people().stream()
                .sorted(Comparator.comparingInt(Person::millis))
                .toList();
        int expected = 0;
        boolean reacts = true;
        for (int woken = 1; clock.advance(); woken++) {
            expected += woken > inOrder.size() || inOrder.get(woken - 1).fails() ? 0 : 1;
            int lineCount = expected;
            int sleepCount = Math.min(woken, inOrder.size());
            if (reacts) {
                reacts = setting.await(() -> lines.size() >= lineCount && sleeps.arrived() >= sleepCount);
            }
        }
    }

    private static String text(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause == null ? "" : String.valueOf(cause.getMessage());
    }

    private static Seen seen(int begun, int sleeps, EventLog lines, EventLog done) {
        List<Line> said = lines.texts().stream().map(Probe::line).toList();
        Line end = done.size() == 0 ? new Line("", -1) : line(done.texts().getFirst());
        return new Seen(true, begun, sleeps, said, end.millis(), end.text());
    }

    private static Line line(String entry) {
        int space = entry.indexOf(' ');
        return new Line(entry.substring(space + 1), Long.parseLong(entry.substring(0, space)));
    }
}
