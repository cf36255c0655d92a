package grading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import lab.ex09.Coroutine;
import lab.ex09.Coroutines;
import lab.kit.Muted;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;
import lab.kit.grading.Tally;

/** Starts coroutines never, once, twice and twice at once, on an executor that takes its time. */
public final class Probe implements Experiment<Coroutines, Probe.Plan, Probe.Seen> {
    public enum Scene {
        NEVER_STARTED,
        ONCE,
        TWICE,
        /** Two threads start it, and are held inside the executor. */
        AT_ONCE,
        /** The body goes on until start has returned. */
        SLOW_BODY,
        TASK
    }

    public enum Result {
        VALUE,
        NOTHING,
        CHECKED_EXCEPTION,
        UNCHECKED_EXCEPTION
    }

    public record Plan(Scene scene, Result result, long value) {}

    /**
     * @param runs how often the body ran
     * @param executed how often the executor got something to run
     * @param tooEarly whether something had happened before it was started
     * @param waited whether the body never saw start return
     * @param elsewhere whether the body ran on a thread that is not the executor's
     * @param ends what each future came to: {@code value}, {@code own exception}, {@code never}, {@code null}, or the class of
     *     another exception
     * @param values the values of those that came to one
     */
    public record Seen(
            int runs,
            int executed,
            boolean tooEarly,
            boolean waited,
            boolean elsewhere,
            List<String> ends,
            List<Long> values) {}

    @Override
    public Seen observe(Coroutines solution, Plan plan, Setting setting) throws Exception {
        return new Stage(solution, plan, setting).play();
    }

    private static final class Stage {
        private final Coroutines solution;
        private final Plan plan;
        private final Setting setting;
        private final Tally runs = new Tally();
        private final Tally executed = new Tally();
        private final Tally returned = new Tally();
        private final Tally misses = new Tally();
        private final Tally elsewhere = new Tally();
        private final Workers workers = new Workers();
        private final Exception exception;

        Stage(Coroutines solution, Plan plan, Setting setting) {
            this.solution = solution;
            this.plan = plan;
            this.setting = setting;
            this.exception = plan.result() == Result.CHECKED_EXCEPTION
                    ? new IOException("thrown by the body")
                    : new IllegalStateException("thrown by the body", new IOException("its own cause"));
        }

        Seen play() throws Exception {
            if (plan.scene() == Scene.TASK) {
                CompletableFuture<Long> task = solution.createTask(this::body, this::execute);
                returned.enter();
                return seen(false, List.of(outcome(task)));
            }
            Coroutine<Long> coroutine = solution.of(this::body, this::execute);
            boolean tooEarly = executed.arrived() > 0
                    || runs.arrived() > 0
                    || setting.hold(() -> executed.arrived() > 0 || runs.arrived() > 0);
            List<CompletableFuture<Long>> futures =
                    switch (plan.scene()) {
                        case NEVER_STARTED, TASK -> List.of();
                        case ONCE, SLOW_BODY -> inTurn(coroutine, 1);
                        case TWICE -> inTurn(coroutine, 2);
                        case AT_ONCE -> atOnce(coroutine);
                    };
            var outcomes = new ArrayList<Outcome>();
            for (CompletableFuture<Long> future : futures) {
                outcomes.add(outcome(future));
            }
            return seen(tooEarly, outcomes);
        }

        private List<CompletableFuture<Long>> inTurn(Coroutine<Long> coroutine, int times) {
            var futures = new ArrayList<CompletableFuture<Long>>();
            for (int i = 0; i < times; i++) {
                futures.add(coroutine.start());
                returned.enter();
            }
            return futures;
        }

        private List<CompletableFuture<Long>> atOnce(Coroutine<Long> coroutine) throws Exception {
            var first = new Starter(coroutine);
            var second = new Starter(coroutine);
            first.start();
            second.start();
            first.join();
            second.join();
            returned.enter();
            var futures = new ArrayList<CompletableFuture<Long>>();
            futures.add(first.future());
            futures.add(second.future());
            return futures;
        }

        private Long body() throws Exception {
            runs.enter();
            if (!workers.contain(Thread.currentThread())) {
                elsewhere.enter();
            }
            if (plan.scene() == Scene.SLOW_BODY && !setting.explored() && !setting.await(() -> returned.arrived() > 0)) {
                misses.enter();
            }
            return switch (plan.result()) {
                case VALUE -> plan.value();
                case NOTHING -> null;
                case CHECKED_EXCEPTION, UNCHECKED_EXCEPTION -> throw exception;
            };
        }

        private void execute(Runnable task) {
            executed.enter();
            if (plan.scene() == Scene.AT_ONCE && !setting.explored()) {
                setting.hold(() -> executed.arrived() > 1);
            }
            var worker = new Thread(task, "executor");
            workers.add(worker);
            worker.start();
        }

        private record Outcome(String end, Long value) {}

        private Outcome outcome(CompletableFuture<Long> future) throws InterruptedException {
            if (future == null) {
                return new Outcome("null", null);
            }
            for (Thread worker : workers.all()) {
                worker.join();
            }
            if (!future.isDone() && (setting.explored() || !setting.await(future::isDone))) {
                return new Outcome("never", null);
            }
            try {
                return new Outcome("value", future.get());
            } catch (ExecutionException e) {
                return new Outcome(
                        e.getCause() == exception
                                ? "own exception"
                                : e.getCause() == null ? "nothing" : e.getCause().getClass().getName(),
                        null);
            }
        }

        private Seen seen(boolean tooEarly, List<Outcome> outcomes) {
            var ends = new ArrayList<String>();
            var values = new ArrayList<Long>();
            for (Outcome outcome : outcomes) {
                ends.add(outcome.end());
                values.add(outcome.value());
            }
            return new Seen(
                    runs.arrived(),
                    executed.arrived(),
                    tooEarly,
                    misses.arrived() > 0,
                    elsewhere.arrived() > 0,
                    ends,
                    values);
        }
    }

    private static final class Starter extends Thread {
        private final Callable<CompletableFuture<Long>> start;
        private CompletableFuture<Long> future;
        private Exception thrown;

        Starter(Coroutine<Long> coroutine) {
            super("starter");
            this.start = coroutine::start;
        }

        @Override
        public void run() {
            try {
                future = start.call();
            } catch (Exception e) {
                thrown = e;
            }
        }

        CompletableFuture<Long> future() throws Exception {
            if (thrown != null) {
                throw thrown;
            }
            return future;
        }
    }

    /** The threads that the executor has started. */
    @Muted
    private static final class Workers {
        private final List<Thread> threads = new ArrayList<>();

        synchronized void add(Thread thread) {
            threads.add(thread);
        }

        synchronized boolean contain(Thread thread) {
            return threads.contains(thread);
        }

        synchronized List<Thread> all() {
            return new ArrayList<>(threads);
        }
    }
}
