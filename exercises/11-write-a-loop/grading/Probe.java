package grading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lab.ex11.EventLoop;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;

/** Plays programs of callbacks and notes who ran when. */
public final class Probe implements Experiment<EventLoop, Probe.Program, Probe.Seen> {
    /**
     * A callback.
     *
     * @param name what it notes when it runs
     * @param delayMillis the delay with which it is asked for, 0 for {@code callSoon}
     * @param asks the numbers of the callbacks that it asks for when it runs, in order
     * @param fails whether it throws then
     */
    public record Callback(String name, long delayMillis, List<Integer> asks, boolean fails) {}

    /**
     * @param rounds for each call of {@code runUntilIdle} the numbers of the callbacks that are asked for before it
     * @param crowd if positive, so many callbacks that ask for nothing are asked for instead, at {@code crowd / 10} times
     */
    public record Program(List<Callback> callbacks, List<List<Integer>> rounds, int crowd) {}

    /**
     * @param runs the names in the order in which they ran
     * @param times what {@code now} said meanwhile, in milliseconds
     * @param ends what {@code now} said after each round, in milliseconds
     * @param thrown the class of an exception that came out of {@code runUntilIdle}, {@code ""} if none
     * @param elsewhere whether a callback ran on another thread than the caller's
     */
    public record Seen(List<String> runs, List<Long> times, List<Long> ends, String thrown, boolean elsewhere) {}

    static Program unfolded(Program program) {
        if (program.crowd() == 0) {
            return program;
        }
        var callbacks = new ArrayList<Callback>();
        var all = new ArrayList<Integer>();
        for (int i = 0; i < program.crowd(); i++) {
            // Steps of a prime, so that neighbours are not due one after the other.
            callbacks.add(new Callback("c" + i, 1 + (i * 7919L) % (program.crowd() / 10), List.of(), false));
            all.add(i);
        }
        return new Program(callbacks, List.of(all), 0);
    }

    @Override
    public Seen observe(EventLoop loop, Program given, Setting setting) {
        Program program = unfolded(given);
        var player = new Player(loop, program);
        var ends = new ArrayList<Long>();
        String thrown = "";
        for (List<Integer> round : program.rounds()) {
            round.forEach(player::ask);
            try {
                loop.runUntilIdle();
            } catch (RuntimeException e) {
                if (!(e instanceof Planned)) {
                    throw e;
                }
                thrown = "its own exception";
            }
            ends.add(player.millis());
        }
        return new Seen(player.runs, player.times, ends, thrown, player.elsewhere);
    }

    /** Thrown by callbacks that are to fail. */
    private static final class Planned extends RuntimeException {
        private static final long serialVersionUID = 1;

        Planned() {
            super("thrown by a callback, as planned");
        }
    }

    private static final class Player {
        private final Thread caller = Thread.currentThread();
        private final EventLoop loop;
        private final Program program;
        private final List<String> runs = new ArrayList<>();
        private final List<Long> times = new ArrayList<>();
        private boolean elsewhere;

        Player(EventLoop loop, Program program) {
            this.loop = loop;
            this.program = program;
        }

        void ask(int number) {
            Callback callback = program.callbacks().get(number);
            if (callback.delayMillis() == 0) {
                loop.callSoon(() -> run(callback));
            } else {
                loop.callLater(Duration.ofMillis(callback.delayMillis()), () -> run(callback));
            }
        }

        private void run(Callback callback) {
            elsewhere |= Thread.currentThread() != caller;
            runs.add(callback.name());
            times.add(millis());
            callback.asks().forEach(this::ask);
            if (callback.fails()) {
                throw new Planned();
            }
        }

        long millis() {
            Duration now = loop.now();
            return now == null ? -1 : now.toMillis();
        }
    }
}
