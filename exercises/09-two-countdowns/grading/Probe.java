package grading;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import lab.ex09.Countdown;
import lab.kit.Muted;
import lab.kit.grading.EventLog;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;
import lab.kit.grading.Tally;

/** Runs countdowns side by side and completes their ticks in turn. */
public final class Probe implements Experiment<Countdown, Probe.Plan, Probe.Seen> {
    /**
     * @param from where each countdown starts
     * @param ready whether ticks are complete when they are started
     * @param failing the number of the tick of the first countdown that fails, from 1; 0 for none
     */
    public record Plan(List<Integer> from, boolean ready, int failing) {}

    /**
     * @param lines in the order in which they were said
     * @param ticks how many ticks each countdown started
     * @param blocked whether a call of {@code countdown} waited for a tick
     * @param hasty whether a line was said before its tick, or a future was complete before its last line
     * @param ends for each countdown {@code done}, {@code failed}, {@code never} or {@code null}
     * @param cause the class of the exception that came out of the first
     * @param ownCause whether it is the grader's
     */
    public record Seen(
            List<String> lines,
            List<Integer> ticks,
            boolean blocked,
            boolean hasty,
            List<String> ends,
            String cause,
            boolean ownCause) {
        Seen afterHaste() {
            return new Seen(lines, ticks, blocked, true, ends, cause, ownCause);
        }
    }

    static String nameOf(int index) {
        return "Countdown " + (index + 1);
    }

    @Override
    public Seen observe(Countdown solution, Plan plan, Setting setting) throws Exception {
        return new Stage(solution, plan, setting).play();
    }

    /** Completes ticks one after the other, on a thread of its own, as soon as they have been started; explored runs only. */
    private static final class Metronome extends Thread {
        private static final Runnable LAST = () -> {};

        private final BlockingQueue<Runnable> started = new LinkedBlockingQueue<>();
        private final Setting setting;

        Metronome(Setting setting) {
            super("metronome");
            this.setting = setting;
        }

        @Override
        public void run() {
            try {
                for (Runnable end = started.take(); end != LAST; end = started.take()) {
                    setting.linger();
                    end.run();
                }
            } catch (InterruptedException never) {
                throw new IllegalStateException(never);
            }
        }
    }

    private static final class Stage {
        private final Countdown solution;
        private final Plan plan;
        private final Setting setting;
        private final EventLog log = new EventLog();
        private final List<Ticks> ticks = new ArrayList<>();
        private final List<CompletableFuture<Void>> futures = new ArrayList<>();
        private final IOException failure = new IOException("the tick failed");
        private final Metronome metronome;
        private final Tally early = new Tally();
        private boolean blocked;
        private boolean hasty;

        Stage(Countdown solution, Plan plan, Setting setting) {
            this.solution = solution;
            this.plan = plan;
            this.setting = setting;
            this.metronome = new Metronome(setting);
            for (int i = 0; i < plan.from().size(); i++) {
                ticks.add(new Ticks());
            }
        }

        Seen play() throws Exception {
            return setting.explored() && !plan.ready() ? explored() : played();
        }

        Seen explored() throws Exception {
            metronome.start();
            Seen seen;
            try {
                seen = played();
            } finally {
                metronome.started.add(Metronome.LAST);
                metronome.join();
            }
            return early.arrived() > 0 ? seen.afterHaste() : seen;
        }

        Seen played() throws Exception {
            for (int i = 0; i < plan.from().size() && !blocked; i++) {
                start(i);
            }
            if (!blocked) {
                completeTicks();
            }
            return seen();
        }

        private void start(int index) throws Exception {
            var call = new Call(() -> solution.countdown(
                    nameOf(index), plan.from().get(index), () -> tick(index), log));
            if (setting.explored() || plan.ready()) {
                call.run();
            } else {
                call.start();
                blocked = !setting.await(call::isOver);
                if (blocked) {
                    // Whoever waits for a tick gets it now, so that the thread comes to an end.
                    ticks.get(index).flow();
                    ticks.get(index).complete(null);
                }
                call.join();
            }
            call.rethrow();
            futures.add(call.result);
        }

        private CompletableFuture<Void> tick(int index) {
            var tick = new CompletableFuture<Void>();
            int number = ticks.get(index).add(tick);
            Exception end = number == plan.failing() && index == 0 ? failure : null;
            if (plan.ready() || ticks.get(index).isFlowing()) {
                ticks.get(index).complete(end);
            } else if (setting.explored()) {
                metronome.started.add(() -> {
                    if (linesOf(index) > number) {
                        early.enter();
                    }
                    ticks.get(index).complete(end);
                });
            }
            return tick;
        }

        /** One round completes one tick of each countdown, when all of them have said what they can say. */
        private void completeTicks() {
            if (plan.ready() || setting.explored()) {
                return;
            }
            int longest = plan.from().stream().mapToInt(n -> n).max().orElse(0);
            for (int round = 1; round <= longest; round++) {
                for (int i = 0; i < plan.from().size(); i++) {
                    if (round <= plan.from().get(i) && (i > 0 || plan.failing() == 0 || round <= plan.failing())) {
                        completeTick(i, round);
                    }
                }
            }
        }

        private void completeTick(int index, int round) {
            Ticks mine = ticks.get(index);
            boolean asked = setting.await(() -> mine.started() >= round || isDone(index));
            if (!asked || mine.started() < round) {
                return;
            }
            hasty |= linesOf(index) > round || isDone(index);
            mine.complete(index == 0 && round == plan.failing() ? failure : null);
        }

        private boolean isDone(int index) {
            return futures.get(index) != null && futures.get(index).isDone();
        }

        private long linesOf(int index) {
            return log.texts().stream()
                    .filter(line -> line.startsWith(nameOf(index) + ":"))
                    .count();
        }

        private Seen seen() throws InterruptedException {
            var ends = new ArrayList<String>();
            String cause = "";
            boolean ownCause = false;
            for (int i = 0; i < futures.size(); i++) {
                CompletableFuture<Void> future = futures.get(i);
                if (future == null) {
                    ends.add("null");
                } else if (!setting.explored() && !setting.await(future::isDone)) {
                    ends.add("never");
                } else {
                    try {
                        future.get();
                        ends.add("done");
                    } catch (ExecutionException e) {
                        ends.add("failed");
                        cause = String.valueOf(e.getCause());
                        ownCause = e.getCause() == failure;
                    }
                }
            }
            List<Integer> counts = ticks.stream().map(Ticks::started).toList();
            return new Seen(log.texts(), counts, blocked, hasty, ends, cause, ownCause);
        }
    }

    /** The ticks of one countdown that are not complete yet. */
    @Muted
    private static final class Book {
        private final Deque<CompletableFuture<Void>> open = new ArrayDeque<>();
        private int started;
        private boolean flowing;

        /** Let every tick that is started from now on be complete at once. */
        synchronized void flow() {
            flowing = true;
        }

        synchronized boolean isFlowing() {
            return flowing;
        }

        synchronized int add(CompletableFuture<Void> tick) {
            open.add(tick);
            return ++started;
        }

        synchronized int started() {
            return started;
        }

        synchronized CompletableFuture<Void> next() {
            return open.poll();
        }
    }

    /** The ticks of one countdown. */
    private static final class Ticks {
        private final Book book = new Book();

        void flow() {
            book.flow();
        }

        boolean isFlowing() {
            return book.isFlowing();
        }

        int add(CompletableFuture<Void> tick) {
            return book.add(tick);
        }

        int started() {
            return book.started();
        }

        boolean complete(Exception failure) {
            CompletableFuture<Void> tick = book.next();
            if (tick == null) {
                return false;
            }
            if (failure == null) {
                tick.complete(null);
            } else {
                tick.completeExceptionally(failure);
            }
            return true;
        }
    }

    /** Makes one call on a thread of its own and keeps what came of it. */
    private static final class Call extends Thread {
        private final Supplier<CompletableFuture<Void>> body;
        private CompletableFuture<Void> result;
        private Throwable thrown;
        private volatile boolean over;

        Call(Supplier<CompletableFuture<Void>> body) {
            super("caller of countdown");
            this.body = body;
        }

        @Override
        public void run() {
            try {
                result = body.get();
            } catch (RuntimeException | Error e) {
                thrown = e;
            } finally {
                over = true;
            }
        }

        boolean isOver() {
            return over;
        }

        void rethrow() {
            if (thrown instanceof Error error) {
                throw error;
            }
            if (thrown instanceof RuntimeException exception) {
                throw exception;
            }
        }
    }
}
