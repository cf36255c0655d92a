package grading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicIntegerArray;
import lab.ex02.Collector;
import lab.ex02.Outcome;
import lab.kit.Muted;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;
import lab.kit.grading.Tally;

/** Hands out calls that meet, finish in an order of the grader's choice, or are slow, and looks at the outcomes. */
public final class Probe implements Experiment<Collector, Probe.Calls, Probe.Outcomes> {
    public enum Result {
        VALUE,
        NOTHING,
        CHECKED_EXCEPTION,
        UNCHECKED_EXCEPTION
    }

    public enum Course {
        /** Two calls have to be under way at once. */
        MEETING,
        /** The first call finishes after the second has handed over its result. */
        FIRST_FINISHES_LAST,
        /** The calls go on until the caller waits. */
        SLOW,
        /** Nobody waits for anybody. */
        FREE
    }

    public record Calls(List<Result> results, Course course) {}

    /**
     * @param kind {@code ok}, {@code failed} or {@code null}
     * @param value what the call gave, {@code null} if nothing
     * @param sameException whether the cause is the object that the call threw
     * @param cause the class of the cause, for the message
     */
    public record Seen(String kind, Long value, boolean sameException, String cause) {}

    /**
     * @param outcomes {@code null} if the list was
     * @param made how often each call was made
     * @param doneAtReturn how many calls were done when the caller returned
     */
    public record Outcomes(List<Seen> outcomes, List<Integer> made, int doneAtReturn, boolean met) {}

    @Override
    public Outcomes observe(Collector solution, Calls calls, Setting setting) throws InterruptedException {
        var round = new Round(calls, setting);
        List<Outcome<Long>> outcomes = solution.callAll(round.calls());
        int done = round.returned();
        return new Outcomes(round.seen(outcomes), round.made(), done, round.met());
    }

    static Long valueOf(int index) {
        return 1000L + 7L * index;
    }

    /** One use of the solution. */
    private static final class Round {
        private final Calls plan;
        private final Setting setting;
        private final boolean gated;
        private final Tally tally = new Tally();
        private final Book book;
        private final List<Exception> exceptions = new ArrayList<>();

        Round(Calls plan, Setting setting) {
            this.plan = plan;
            this.setting = setting;
            this.gated = !setting.explored() && plan.results().size() > 1;
            this.book = new Book(plan.results().size());
            for (int i = 0; i < plan.results().size(); i++) {
                exceptions.add(
                        plan.results().get(i) == Result.CHECKED_EXCEPTION
                                ? new IOException("call " + i + " failed")
                                : new IllegalStateException("call " + i + " failed", new IOException("its own cause")));
            }
        }

        List<Callable<Long>> calls() {
            var calls = new ArrayList<Callable<Long>>();
            for (int i = 0; i < plan.results().size(); i++) {
                int index = i;
                calls.add(() -> call(index));
            }
            return List.copyOf(calls);
        }

        private Long call(int index) throws Exception {
            tally.enter();
            book.begun(index);
            if (gated) {
                waitForOthers(index);
            } else {
                setting.hold(book::hasReturned);
            }
            long computed = setting.timed() ? computed(index) : 1;
            tally.leave();
            book.done(index);
            return switch (plan.results().get(index)) {
                case VALUE -> valueOf(index) + (computed == 0 ? 1 : 0);
                case NOTHING -> null;
                case CHECKED_EXCEPTION, UNCHECKED_EXCEPTION -> throw exceptions.get(index);
            };
        }

        /** Takes about 4 ms. */
        private static long computed(int seed) {
            long x = 88172645463325252L + seed;
            for (int i = 0; i < 3_600_000; i++) {
                x ^= x << 13;
                x ^= x >>> 7;
                x ^= x << 17;
            }
            return x;
        }

        private void waitForOthers(int index) {
            if (plan.course() != Course.FREE && !setting.await(() -> tally.peak() > 1 || book.isHopeless())) {
                book.giveUp();
            }
            if (plan.course() == Course.FIRST_FINISHES_LAST && index == 0) {
                setting.await(() -> book.hasHandedOver(1) || book.isHopeless());
            }
            if (plan.course() == Course.SLOW || fails(index)) {
                setting.hold(() -> book.hasReturned() || book.isHopeless());
            }
        }

        /** A caller that does not wait must be caught at it, or a failure on its way looks like one that was swallowed. */
        private boolean fails(int index) {
            Result result = plan.results().get(index);
            return result == Result.CHECKED_EXCEPTION || result == Result.UNCHECKED_EXCEPTION;
        }

        int returned() {
            int done = book.doneCount();
            book.callerReturned();
            setting.await(() -> book.doneCount() >= plan.results().size());
            return done;
        }

        boolean met() {
            return tally.peak() > 1;
        }

        List<Integer> made() {
            return book.made();
        }

        List<Seen> seen(List<Outcome<Long>> outcomes) {
            if (outcomes == null) {
                return null;
            }
            var seen = new ArrayList<Seen>();
            for (int i = 0; i < outcomes.size(); i++) {
                seen.add(seen(i, outcomes.get(i)));
            }
            return seen;
        }

        private Seen seen(int index, Outcome<Long> outcome) {
            return switch (outcome) {
                case null -> new Seen("null", null, false, "");
                case Outcome.Ok<Long>(Long value) -> new Seen("ok", value, false, "");
                case Outcome.Failed<Long>(Exception cause) ->
                    new Seen(
                            "failed",
                            null,
                            index < exceptions.size() && cause == exceptions.get(index),
                            cause == null ? "null" : cause.getClass().getName());
            };
        }
    }

    /** Who has begun, who is done, and on which thread. */
    @Muted
    private static final class Book {
        private final AtomicIntegerArray made;
        private final Thread[] doneBy;
        private int done;
        private boolean hopeless;
        private boolean returned;

        Book(int size) {
            made = new AtomicIntegerArray(size);
            doneBy = new Thread[size];
        }

        void begun(int index) {
            made.incrementAndGet(index);
        }

        synchronized void done(int index) {
            doneBy[index] = Thread.currentThread();
            done++;
        }

        synchronized int doneCount() {
            return done;
        }

        synchronized void giveUp() {
            hopeless = true;
        }

        synchronized boolean isHopeless() {
            return hopeless;
        }

        synchronized void callerReturned() {
            returned = true;
        }

        synchronized boolean hasReturned() {
            return returned;
        }

        /** Tell whether the thread that made the call has nothing to do any more. */
        synchronized boolean hasHandedOver(int index) {
            Thread thread = doneBy[index];
            return thread != null
                    && switch (thread.getState()) {
                        case WAITING, TIMED_WAITING, TERMINATED -> true;
                        case NEW, RUNNABLE, BLOCKED -> false;
                    };
        }

        List<Integer> made() {
            var list = new ArrayList<Integer>();
            for (int i = 0; i < made.length(); i++) {
                list.add(made.get(i));
            }
            return list;
        }
    }
}
