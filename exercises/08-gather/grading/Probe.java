package grading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import lab.ex08.Gather;
import lab.kit.Muted;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;

/** Completes the coroutines' futures by hand, in an order of the grader's choice. */
public final class Probe implements Experiment<Gather, Probe.Plan, Probe.Seen> {
    public enum Result {
        VALUE,
        NOTHING,
        FAILURE
    }

    /**
     * @param results what each coroutine completes with
     * @param order the indexes in the order of completion
     * @param ready whether the futures are complete when the coroutines are started
     * @param threads how many threads complete them
     */
    public record Plan(List<Result> results, List<Integer> order, boolean ready, int threads) {}

    /**
     * @param blocked whether {@code gather} did not return before the coroutines had completed
     * @param startedFirst how many coroutines had been started by then
     * @param startOrder the indexes in the order in which they were started
     * @param early whether the future was done although a coroutine was not, and none had failed
     * @param end {@code value}, {@code failure}, {@code never} or {@code null}
     * @param values the results, {@code null} for null; an empty list unless {@code end} is {@code value}
     * @param cause the class of the exception that came out
     * @param ownCause whether it is one of the grader's
     * @param cancelled whether a coroutine's future was cancelled
     */
    public record Seen(
            boolean blocked,
            int startedFirst,
            List<Integer> startOrder,
            boolean early,
            String end,
            List<Long> values,
            String cause,
            boolean ownCause,
            boolean cancelled) {
        Seen cancelled(boolean inTheEnd) {
            return new Seen(blocked, startedFirst, startOrder, early, end, values, cause, ownCause, inTheEnd);
        }
    }

    static Long valueOf(int index) {
        return 100L + 3L * index;
    }

    @Override
    public Seen observe(Gather solution, Plan plan, Setting setting) throws Exception {
        var stage = new Stage(plan, setting);
        return setting.explored() ? stage.explored(solution) : stage.played(solution);
    }

    private static final class Stage {
        private final Plan plan;
        private final Setting setting;
        private final List<CompletableFuture<Long>> futures = new ArrayList<>();
        private final List<IOException> failures = new ArrayList<>();
        private final Book book = new Book();

        Stage(Plan plan, Setting setting) {
            this.plan = plan;
            this.setting = setting;
            for (int i = 0; i < plan.results().size(); i++) {
                futures.add(new CompletableFuture<>());
                failures.add(new IOException("coroutine " + i + " failed"));
            }
            if (plan.ready()) {
                plan.order().forEach(this::complete);
            }
        }

        /**
         * Threads complete the futures while gather is at work. What came out is looked at before these threads are awaited, or
         * that would order what the submission has to order.
         */
        Seen explored(Gather solution) throws Exception {
            List<Thread> completers = completers(plan.order());
            completers.forEach(Thread::start);
            var call = new Call(solution, coroutines());
            Seen seen;
            try {
                call.run();
                boolean waited = call.threwOneOf(failures);
                if (!waited) {
                    call.rethrow();
                }
                seen = seen(call.result, waited, futures.size(), false);
            } finally {
                for (Thread completer : completers) {
                    completer.join();
                }
            }
            return seen.cancelled(futures.stream().anyMatch(CompletableFuture::isCancelled));
        }

        /** A thread of its own calls gather; the futures are completed when it has returned, or will not. */
        Seen played(Gather solution) throws Exception {
            var call = new Call(solution, coroutines());
            call.start();
            boolean returned = setting.await(call::isOver);
            int started = book.started().size();
            boolean early = false;
            if (!plan.ready()) {
                early = complete(returned ? call.result : null);
            }
            setting.await(call::isOver);
            call.join();
            boolean waited = !returned || call.threwOneOf(failures);
            if (!waited) {
                call.rethrow();
            }
            return seen(call.result, waited, started, early);
        }

        private boolean complete(CompletableFuture<List<Long>> all) throws InterruptedException {
            List<Integer> inTurn = plan.order();
            if (plan.threads() > 1) {
                inTurn = List.of(plan.order().getLast());
                List<Thread> completers = completers(plan.order().subList(0, plan.order().size() - 1));
                completers.forEach(Thread::start);
                for (Thread completer : completers) {
                    completer.join();
                }
            }
            boolean early = false;
            boolean failed = false;
            for (int index : inTurn) {
                early |= !failed && all != null && setting.hold(all::isDone);
                complete(index);
                failed |= plan.results().get(index) == Result.FAILURE;
            }
            return early;
        }

        private List<Thread> completers(List<Integer> order) {
            var completers = new ArrayList<Thread>();
            for (int t = 0; t < plan.threads() && !plan.ready(); t++) {
                int first = t;
                completers.add(new Thread(() -> {
                    for (int i = first; i < order.size(); i += plan.threads()) {
                        setting.linger();
                        complete(order.get(i));
                    }
                }));
            }
            return completers;
        }

        private void complete(int index) {
            switch (plan.results().get(index)) {
                case VALUE -> futures.get(index).complete(valueOf(index));
                case NOTHING -> futures.get(index).complete(null);
                case FAILURE -> futures.get(index).completeExceptionally(failures.get(index));
            }
        }

        private List<Supplier<CompletableFuture<Long>>> coroutines() {
            var coroutines = new ArrayList<Supplier<CompletableFuture<Long>>>();
            for (int i = 0; i < futures.size(); i++) {
                int index = i;
                coroutines.add(() -> {
                    book.start(index);
                    return futures.get(index);
                });
            }
            return List.copyOf(coroutines);
        }

        private Seen seen(CompletableFuture<List<Long>> all, boolean blocked, int started, boolean early)
                throws InterruptedException {
            boolean cancelled = futures.stream().anyMatch(CompletableFuture::isCancelled);
            List<Integer> order = book.started();
            if (all == null) {
                return new Seen(blocked, started, order, early, "null", List.of(), "", false, cancelled);
            }
            // Explored, all is complete here, unless a thread of the submission's own completes it: then wait for that.
            if (!setting.explored() && !setting.await(all::isDone)) {
                return new Seen(blocked, started, order, early, "never", List.of(), "", false, cancelled);
            }
            try {
                List<Long> values = all.get();
                List<Long> copy = values == null ? null : new ArrayList<>(values);
                return new Seen(blocked, started, order, early, "value", copy, "", false, cancelled);
            } catch (ExecutionException e) {
                Throwable cause = e.getCause();
                String name = cause == null ? "nothing" : cause.getClass().getName();
                boolean own = failures.stream().anyMatch(failure -> failure == cause);
                return new Seen(blocked, started, order, early, "failure", List.of(), name, own, cancelled);
            }
        }
    }

    /** Calls gather and keeps what it gave. */
    private static final class Call extends Thread {
        private final Gather solution;
        private final List<Supplier<CompletableFuture<Long>>> coroutines;
        private CompletableFuture<List<Long>> result;
        private RuntimeException thrown;
        private volatile boolean over;

        Call(Gather solution, List<Supplier<CompletableFuture<Long>>> coroutines) {
            super("caller of gather");
            this.solution = solution;
            this.coroutines = coroutines;
        }

        @Override
        public void run() {
            try {
                result = solution.gather(coroutines);
            } catch (RuntimeException e) {
                thrown = e;
            } finally {
                over = true;
            }
        }

        boolean isOver() {
            return over;
        }

        /** Tell whether gather threw what a coroutine failed with: then it must have waited for it. */
        boolean threwOneOf(List<IOException> failures) {
            Throwable cause = thrown == null ? null : thrown.getCause();
            return failures.stream().anyMatch(failure -> failure == cause);
        }

        void rethrow() {
            if (thrown != null) {
                throw thrown;
            }
        }
    }

    @Muted
    private static final class Book {
        private final List<Integer> started = new ArrayList<>();

        synchronized void start(int index) {
            started.add(index);
        }

        synchronized List<Integer> started() {
            return new ArrayList<>(started);
        }
    }
}
