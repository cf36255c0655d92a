package dev.interleave.box.runner.probe;

import dev.interleave.box.runner.probe.Stillness.Look;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Watches one use of a submission: lets held threads go, and notices when nothing can move any more.
 *
 * <p>Everything is decided by looking at the threads again and again, never by how long the submission took: a slow machine
 * makes the watch slow as well.
 */
final class Watch {
    /** Looks, and the time they must span, until a wait that proves something is given up. */
    private static final Span SURE = new Span(40, 400);
    /** The same where threads doze that will go on by themselves. */
    private static final Span SURE_THOUGH_DOZING = new Span(100, 3_000);
    /** The same where child processes are alive that do nothing. */
    private static final Span SURE_THOUGH_CHILDREN = new Span(100, 2_000);
    /** Looks until a wait is given up that proves something only if it succeeds. */
    private static final Span QUICK = new Span(4, 4);
    /** Looks until a hang is called a hang. */
    private static final Span STUCK = new Span(30, 1_500);
    /** The same while child processes are alive that do nothing. */
    private static final Span STUCK_WITH_CHILDREN = new Span(60, 6_000);

    private static final long PATIENCE_MILLIS = 10_000;
    private static final long QUICK_PATIENCE_MILLIS = 250;
    private static final int YIELDS = 20;
    private static final long CLOSE_LOOK_MILLIS = 1;
    private static final long LOOK_MILLIS = 20;

    private final Census census;
    private final ChildProcesses children;
    private final List<Held> held = new ArrayList<>();
    private final Streak still = new Streak();
    private final Streak dozing = new Streak();
    private final Streak waitingForChildren = new Streak();
    private final Streak notRunning = new Streak();
    private boolean done;

    Watch(Census census, ChildProcesses children) {
        this.census = census;
        this.children = children;
    }

    /** A number of looks over a number of milliseconds. */
    private record Span(int looks, long millis) {}

    /** How long something has been so. */
    private static final class Streak {
        private int looks;
        private long since;

        void update(boolean holds) {
            if (!holds) {
                looks = 0;
            } else if (looks++ == 0) {
                since = System.nanoTime();
            }
        }

        boolean reached(Span span) {
            return looks >= span.looks() && System.nanoTime() - since >= span.millis() * 1_000_000;
        }

        void reset() {
            looks = 0;
        }
    }

    private static final class Held {
        private final Thread thread = Thread.currentThread();
        private final BooleanSupplier condition;
        private final boolean quick;
        private final long since = System.nanoTime();
        private boolean released;
        private boolean result;

        Held(BooleanSupplier condition, boolean quick) {
            this.condition = condition;
            this.quick = quick;
        }

        boolean outOfPatience() {
            return System.nanoTime() - since > (quick ? QUICK_PATIENCE_MILLIS : PATIENCE_MILLIS) * 1_000_000;
        }

        void release(boolean result) {
            this.released = true;
            this.result = result;
        }
    }

    /** Block the calling thread until the condition holds or hope is gone; an interrupt ends the wait too. */
    boolean hold(BooleanSupplier condition, boolean quick) {
        if (comesAtOnce(condition)) {
            return true;
        }
        synchronized (this) {
            var waiting = new Held(condition, quick);
            held.add(waiting);
            notifyAll();
            try {
                while (!waiting.released) {
                    wait();
                }
                return waiting.result;
            } catch (InterruptedException e) {
                held.remove(waiting);
                Thread.currentThread().interrupt();
                return condition.getAsBoolean();
            }
        }
    }

    /** What comes at once needs no watching, which takes a millisecond at least. */
    private static boolean comesAtOnce(BooleanSupplier condition) {
        for (int i = 0; i < YIELDS; i++) {
            if (condition.getAsBoolean()) {
                return true;
            }
            Thread.yield();
        }
        return false;
    }

    /** Say that the use has ended; from then on the watch ends too. */
    synchronized void done() {
        done = true;
        notifyAll();
    }

    /**
     * Watch until the use has ended, or until it never will.
     *
     * @return whether it ended
     */
    boolean untilDoneOrStuck() throws InterruptedException {
        while (!pause()) {
            observe();
            if (isStuck()) {
                return false;
            }
        }
        return true;
    }

    /** Wait until the threads that must end have ended; {@code false} when they will not, or take too long. */
    boolean untilNobodyIsLeft(long patienceMillis) throws InterruptedException {
        long start = System.nanoTime();
        resetStreaks();
        while (!census.leftBehind().isEmpty()) {
            Thread.sleep(CLOSE_LOOK_MILLIS);
            observe();
            if (still.reached(SURE) || System.nanoTime() - start > patienceMillis * 1_000_000) {
                return census.leftBehind().isEmpty();
            }
        }
        return true;
    }

    List<Thread> leftBehind() {
        return census.leftBehind();
    }

    List<Thread> newcomers() {
        return census.newcomers();
    }

    private synchronized boolean pause() throws InterruptedException {
        if (!done) {
            wait(held.isEmpty() ? LOOK_MILLIS : CLOSE_LOOK_MILLIS);
        }
        return done;
    }

    private void observe() {
        List<Held> waiting = waiting();
        if (releaseFulfilled(waiting)) {
            resetStreaks();
            return;
        }
        Set<Thread> threads = new HashSet<>();
        waiting.forEach(each -> threads.add(each.thread));
        Look look = Stillness.look(census.newcomers(), threads);
        if (look == Look.STILL && children.any()) {
            look = Look.WAITING_FOR_CHILDREN;
        }
        still.update(look == Look.STILL);
        waitingForChildren.update(look == Look.STILL || look == Look.WAITING_FOR_CHILDREN && children.areIdle());
        dozing.update(look == Look.STILL || look == Look.DOZING);
        notRunning.update(look != Look.BUSY);
        waiting.stream().filter(this::isHopeless).forEach(each -> release(each, false));
    }

    private boolean isHopeless(Held each) {
        return each.outOfPatience()
                || (each.quick
                        ? notRunning.reached(QUICK)
                        : still.reached(SURE)
                                || dozing.reached(SURE_THOUGH_DOZING)
                                || waitingForChildren.reached(SURE_THOUGH_CHILDREN));
    }

    private boolean isStuck() {
        return waiting().isEmpty() && (still.reached(STUCK) || waitingForChildren.reached(STUCK_WITH_CHILDREN));
    }

    private boolean releaseFulfilled(List<Held> waiting) {
        boolean any = false;
        for (Held each : waiting) {
            if (each.condition.getAsBoolean()) {
                release(each, true);
                any = true;
            }
        }
        return any;
    }

    private synchronized void release(Held each, boolean result) {
        if (held.remove(each)) {
            each.release(result);
            notifyAll();
            resetStreaks();
        }
    }

    private synchronized List<Held> waiting() {
        return List.copyOf(held);
    }

    private void resetStreaks() {
        still.reset();
        dozing.reset();
        waitingForChildren.reset();
        notRunning.reset();
    }
}
