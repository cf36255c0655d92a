package grading;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
     * @param doneAt virtual time at which the future was complete, in ms, -1 if it never was; explored, 0 if something was said later
     * @param failure text of the exception that the future ended with, empty if there is none
     */
    public record Seen(boolean future, int begun, int sleeps, List<Line> lines, long doneAt, String failure) {}

    static final String FAILURE = "The sleep was disturbed";

    private static final int PAUSE_MILLIS = 1_000;

    /** Longer than the clock takes for all sleeps where it takes its time; on the engine's clock it costs nothing. */
    private static final int MOST_MILLIS = 60_000;

    @Override
    public Seen observe(Greeter solution, Input input, Setting setting) throws InterruptedException {
        return setting.explored() ? explored(solution, input, setting) : played(solution, input, setting);
    }

    /**
     * One thread ends the sleeps in the order in which they were begun, as soon as {@code greetAll} has returned. Times are not looked
     * at here, only what had been said when the future was complete.
     */
    private static Seen explored(Greeter solution, Input input, Setting setting) throws InterruptedException {
        var begun = new LinkedBlockingQueue<Sleep>();
        var sleeps = new Tally();
        var lines = new EventLog();
        CompletableFuture<Void> future = solution.greetAll(
                greetings(input),
                delay -> {
                    var sleep = new Sleep(delay, new CompletableFuture<>());
                    sleeps.enter();
                    begun.add(sleep);
                    return sleep.over();
                },
                lines::add);
        if (future == null) {
            return new Seen(false, sleeps.arrived(), sleeps.arrived(), List.of(), -1, "");
        }
        Thread clock = Thread.ofPlatform().name("clock").start(() -> endAll(begun, input, setting));
        String failure = "";
        boolean done = true;
        try {
            future.get(1, TimeUnit.HOURS);
        } catch (ExecutionException e) {
            failure = text(e.getCause());
        } catch (TimeoutException e) {
            done = false;
        }
        int before = lines.size();
        clock.join(MOST_MILLIS);
        clock.interrupt();
        clock.join();
        // What threads of the submission's own still say, they say now.
        Thread.sleep(PAUSE_MILLIS);
        long last = input.people().stream().mapToLong(Person::millis).max().orElse(0);
        long doneAt = done ? lines.size() > before ? 0 : last : -1;
        List<Line> said = lines.texts().stream().map(text -> new Line(text, due(text, input))).toList();
        return new Seen(true, sleeps.arrived(), sleeps.arrived(), said, doneAt, failure);
    }

    private record Sleep(Duration delay, CompletableFuture<Void> over) {}

    private static void endAll(BlockingQueue<Sleep> begun, Input input, Setting setting) {
        try {
            while (true) {
                Sleep sleep = begun.take();
                setting.linger();
                if (fails(input, sleep.delay())) {
                    sleep.over().completeExceptionally(new IllegalStateException(FAILURE));
                } else {
                    sleep.over().complete(null);
                }
            }
        } catch (InterruptedException over) {
            // All that was to be woken has been.
        }
    }

    private static long due(String text, Input input) {
        return input.people().stream()
                .filter(person -> text.equals("Hello, " + person.name() + "!"))
                .mapToLong(Person::millis)
                .findFirst()
                .orElse(-1);
    }

    private static List<Greeting> greetings(Input input) {
        return input.people().stream()
                .map(person -> new Greeting(person.name(), Duration.ofMillis(person.millis())))
                .toList();
    }

    private static boolean fails(Input input, Duration delay) {
        return input.people().stream()
                .anyMatch(person -> person.fails() && delay.equals(Duration.ofMillis(person.millis())));
    }

    private static Seen played(Greeter solution, Input input, Setting setting) {
        var clock = new ManualClock();
        var sleeps = new Tally();
        var lines = new EventLog();
        var done = new EventLog();
        CompletableFuture<Void> future = solution.greetAll(
                greetings(input), sleeper(input, clock, sleeps), line -> lines.add(clock.now().toMillis() + " " + line));
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
            return fails(input, delay) ? sleep.thenCompose(over -> CompletableFuture.failedFuture(new IllegalStateException(FAILURE))) : sleep;
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
