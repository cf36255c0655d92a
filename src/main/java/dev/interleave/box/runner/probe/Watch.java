package dev.interleave.box.runner.probe;

import dev.interleave.box.runner.probe.Stillness.Look;
import dev.interleave.box.runner.probe.Streak.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Watches one use of a submission: lets held threads go, and notices when nothing can move any more.
 *
 * <p>Everything is decided by looking at the threads again and again, never by how long the submission took: the watch's own
 * time stands still while the machine is busy with others. Where the kernel tells that all threads sleep, few looks are enough.
 */
final class Watch {
    /** Looks, and the time they must span, until a wait that proves something is given up. */
    private static final Span SURE = new Span(40, 400);
    /** The same where threads doze that will go on by themselves. */
    private static final Span SURE_THOUGH_DOZING = new Span(100, 3_000);
    /** The same where child processes are alive that do nothing. */
    private static final Span SURE_THOUGH_CHILDREN = new Span(100, 2_000);
    /** Looks until a meeting on the site is ended, to which nobody else will come. */
    private static final Span NOBODY_COMES = new Span(25, 400);
    /** Looks until a hang is called a hang though the site holds requests back of which it isn't known that they have no time-outs. */
    private static final Span STUCK_WITH_SITE = new Span(60, 8_000);
    /** Looks until a wait is given up that proves something only if it succeeds. */
    private static final Span QUICK = new Span(4, 4);
    /** Looks until a hang is called a hang. */
    private static final Span STUCK = new Span(30, 1_500);
    /** The same while child processes are alive that do nothing. */
    private static final Span STUCK_WITH_CHILDREN = new Span(60, 6_000);

    /** How often in a row the kernel must say that all threads sleep, for what proves something and for what does not. */
    private static final int PROOFS = 2;

    private static final int QUICK_PROOFS = 1;
    private static final int LOOKS_BEFORE_PROOFS = 1;
    private static final int LOOKS_BEFORE_PROGRESS = 10;
    /** How often a thread must have been given a processor meanwhile; clients of HTTP wake up now and then for nothing. */
    private static final int PROGRESS = 3;

    private static final long PATIENCE_MILLIS = 10_000;
    private static final long QUICK_PATIENCE_MILLIS = 250;
    private static final int YIELDS = 20;
    private static final int CLOSEST_LOOKS = 20;
    private static final long CLOSEST_LOOK_NANOS = 200_000;
    private static final long CLOSE_LOOK_NANOS = 1_000_000;
    private static final long LOOK_MILLIS = 20;

    private final Census census;
    private final ChildProcesses children;
    private final Optional<LoopbackSite> site;
    private final Kernel kernel = new Kernel();
    private final List<Held> held = new ArrayList<>();
    private final OwnTime time = new OwnTime();
    private final Streak still = new Streak(time);
    private final Streak dozing = new Streak(time);
    private final Streak waitingForChildren = new Streak(time);
    private final Streak waitingForSite = new Streak(time);
    private final Streak siteIsIdle = new Streak(time);
    private final Streak notRunning = new Streak(time);
    /** Those let go that have not got a processor since: they look as if they still waited. */
    private final AtomicInteger waking = new AtomicInteger();

    private final Patience patience;
    private boolean patient;
    private Map<String, Long> activity = Map.of();
    private boolean wokeMeanwhile;
    private int asleep;
    private int looks;
    private boolean done;

    Watch(Census census, ChildProcesses children, Optional<LoopbackSite> site, Patience patience) {
        this.census = census;
        this.children = children;
        this.site = site;
        this.patience = patience;
    }

    /** A thread that waits for its condition or for the end of hope. */
    private final class Held {
        private final Thread thread = Thread.currentThread();
        private final BooleanSupplier condition;
        private final boolean quick;
        private final long since = time.nanos();
        private volatile boolean released;
        private boolean result;

        Held(BooleanSupplier condition, boolean quick) {
            this.condition = condition;
            this.quick = quick;
        }

        boolean outOfPatience() {
            return time.nanos() - since > (quick ? QUICK_PATIENCE_MILLIS : PATIENCE_MILLIS) * 1_000_000;
        }

        void release(boolean result) {
            this.result = result;
            waking.incrementAndGet();
            this.released = true;
            LockSupport.unpark(thread);
        }
    }

    /** Block the calling thread until the condition holds or hope is gone; an interrupt ends the wait too. */
    boolean hold(BooleanSupplier condition, boolean quick) {
        if (comesAtOnce(condition)) {
            return true;
        }
        var waiting = new Held(condition, quick);
        synchronized (this) {
            held.add(waiting);
            notifyAll();
        }
        while (!waiting.released) {
            LockSupport.park(this);
            if (Thread.currentThread().isInterrupted() && isTakenBack(waiting)) {
                return condition.getAsBoolean();
            }
        }
        waking.decrementAndGet();
        return waiting.result;
    }

    private synchronized boolean isTakenBack(Held waiting) {
        return held.remove(waiting);
    }

    /** What comes at once needs no watching, which takes a while. */
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
    boolean untilNobodyIsLeft(long patienceMillis) {
        long start = time.nanos();
        resetStreaks();
        while (!census.leftBehind().isEmpty()) {
            LockSupport.parkNanos(closeness());
            observe();
            if (isSurelyStill()
                    || waitingForSite.reached(SURE) && nobodyIsAwake()
                    || time.nanos() - start > patienceMillis * 1_000_000) {
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

    private boolean pause() throws InterruptedException {
        synchronized (this) {
            if (done || held.isEmpty()) {
                if (!done) {
                    wait(LOOK_MILLIS);
                }
                return done;
            }
        }
        if (!letGoOneAfterAnother()) {
            LockSupport.parkNanos(closeness());
        }
        synchronized (this) {
            return done;
        }
    }

    /** Where threads were just let go, others often follow at once; {@code true} when one did. */
    private boolean letGoOneAfterAnother() {
        for (int i = 0; i < YIELDS && looks == 0; i++) {
            Thread.yield();
            if (releaseFulfilled(waiting())) {
                return true;
            }
        }
        return false;
    }

    /** Look closely for a moment after each change, then let the processor to others. */
    private long closeness() {
        return looks < CLOSEST_LOOKS ? CLOSEST_LOOK_NANOS : CLOSE_LOOK_NANOS;
    }

    private void observe() {
        looks++;
        long since = time.pass();
        List<Held> waiting = waiting();
        if (releaseFulfilled(waiting)) {
            resetStreaks();
            return;
        }
        Set<Thread> threads = new HashSet<>();
        waiting.forEach(each -> threads.add(each.thread));
        Look look = Stillness.look(census.newcomers(), threads);
        if (waking.get() > 0) {
            look = Look.BUSY;
        }
        if (look == Look.STILL && children.any()) {
            look = Look.WAITING_FOR_CHILDREN;
        }
        if (look == Look.STILL && site.isPresent()) {
            // A virtual thread that waits for an answer shows nowhere.
            look = Look.WAITING_FOR_SITE;
        }
        boolean idle = look == Look.STILL;
        if (look == Look.WAITING_FOR_SITE || look == Look.DOZING && dozing.reached(SURE_THOUGH_DOZING)) {
            Optional<LoopbackSite.State> state = site.map(LoopbackSite::state);
            idle = look == Look.WAITING_FOR_SITE
                    && state.isPresent()
                    && state.get().inFlight() == 0;
            look = state.isPresent() && state.get().moving() > 0 || endsMeeting(look, state) ? Look.BUSY : look;
        }
        still.update(look == Look.STILL);
        waitingForChildren.update(look == Look.STILL || look == Look.WAITING_FOR_CHILDREN && children.areIdle());
        waitingForSite.update(look == Look.STILL || look == Look.WAITING_FOR_SITE);
        siteIsIdle.update(idle && look != Look.BUSY);
        dozing.update(
                look == Look.STILL || look == Look.WAITING_FOR_SITE || look == Look.DOZING || look == Look.SLEEPING);
        notRunning.update(look != Look.BUSY);
        noteProgress();
        boolean quick = waiting.stream().anyMatch(each -> each.quick);
        patient = quick && patience.spend(look, since);
        askKernel(quick);
        waiting.stream().filter(this::isHopeless).forEach(each -> release(each, false));
    }

    /** Let go who waits on the site for others, where everybody here waits and nobody comes. */
    private boolean endsMeeting(Look look, Optional<LoopbackSite.State> state) {
        boolean inVain = state.isPresent()
                && state.get().meeting() > 0
                && (look == Look.DOZING || waitingForSite.reached(NOBODY_COMES));
        if (inVain) {
            site.orElseThrow().endMeeting();
        }
        return inVain;
    }

    /** A thread that sleeps again and again gets on between the looks, which see it asleep each time. */
    private void noteProgress() {
        wokeMeanwhile = false;
        if (dozing.looks() == LOOKS_BEFORE_PROGRESS) {
            activity = kernel.activity();
        } else if (dozing.reached(SURE_THOUGH_DOZING)) {
            Map<String, Long> before = activity;
            wokeMeanwhile = kernel.activity().entrySet().stream()
                    .anyMatch(now -> now.getValue() - before.getOrDefault(now.getKey(), 0L) >= PROGRESS);
            if (wokeMeanwhile) {
                dozing.reset();
            }
        }
    }

    private void askKernel(boolean quick) {
        Streak streak = quick ? notRunning : still;
        boolean ask = streak.looks() > LOOKS_BEFORE_PROOFS;
        asleep = ask && kernel.look() == Kernel.Answer.ALL_ASLEEP ? asleep + 1 : 0;
    }

    /** Tell whether nothing moved for so many looks, at each of which the kernel said the same. */
    private boolean isProven(Streak streak, int proofs) {
        return streak.looks() > LOOKS_BEFORE_PROOFS && asleep >= proofs;
    }

    private boolean isSurelyStill() {
        return still.reached(SURE) && nobodyIsAwake() || isProven(still, PROOFS);
    }

    /** On a crowded machine a thread that was woken looks as if it still waited, to Java and to the site; not to the kernel. */
    private boolean nobodyIsAwake() {
        return kernel.look() != Kernel.Answer.SOME_AWAKE;
    }

    private boolean isHopeless(Held each) {
        if (each.quick) {
            return !patient
                    && (each.outOfPatience() || notRunning.reached(QUICK) || isProven(notRunning, QUICK_PROOFS));
        }
        return each.outOfPatience()
                || isSurelyStill()
                || waitingForSite.reached(SURE) && nobodyIsAwake()
                || dozing.reached(SURE_THOUGH_DOZING) && !wokeMeanwhile && nobodyIsAwake()
                || waitingForChildren.reached(SURE_THOUGH_CHILDREN) && nobodyIsAwake();
    }

    private boolean isStuck() {
        return waiting().isEmpty()
                && (isProven(still, PROOFS)
                        || (still.reached(STUCK)
                                        || siteIsIdle.reached(STUCK)
                                        || waitingForSite.reached(STUCK_WITH_SITE)
                                        || waitingForSite.reached(STUCK) && nobodyTimesOut()
                                        || waitingForChildren.reached(STUCK_WITH_CHILDREN))
                                && nobodyIsAwake());
    }

    private boolean nobodyTimesOut() {
        return site.map(LoopbackSite::awaitsNoTimeOut).orElse(false);
    }

    private boolean releaseFulfilled(List<Held> waiting) {
        boolean any = false;
        for (Held each : waiting) {
            if (each.condition.getAsBoolean()) {
                release(each, true);
                any = true;
                if (each.quick) {
                    patience.renew();
                }
            }
        }
        return any;
    }

    private synchronized void release(Held each, boolean result) {
        if (held.remove(each)) {
            each.release(result);
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
        waitingForSite.reset();
        siteIsIdle.reset();
        notRunning.reset();
        asleep = 0;
        looks = 0;
    }
}
