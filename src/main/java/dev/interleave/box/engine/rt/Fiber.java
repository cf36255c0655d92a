package dev.interleave.box.engine.rt;

import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;
import org.jspecify.annotations.Nullable;

/** One thread of the program under exploration, run as a continuation. */
public final class Fiber {
    static final ContinuationScope SCOPE = new ContinuationScope("interleave");
    static final long NEVER = Long.MAX_VALUE;

    static final int READY = 0;
    static final int ON_MONITOR = 1;
    static final int WAITING = 2;
    static final int PARKED = 3;
    static final int SLEEPING = 4;
    static final int JOINING = 5;
    static final int ON_CLASS = 6;
    static final int DONE = 7;

    /** It waits for the signal of a condition that the scheduler models. */
    static final int AWAITING = 8;

    /** The thread that the program sees; never started natively. */
    public final Thread thread;

    /** Place in the order of creation in this schedule, from 0 (the main thread), dense. */
    public final int index;

    /** Belongs to the detector: its state of this thread. */
    public @Nullable Object detector;

    /** Belongs to a simulation: where the thread is in virtual time. */
    @Nullable
    Lane lane;

    /** Names the fiber in every schedule: built from its creator's key and how many the creator had started before. */
    final long key;

    /** Whether it keeps no program alive, or only that of a child. */
    final boolean daemon;

    /** Which simulated child process it belongs to. */
    final Children.@Nullable Child child;

    /** Whether it is a daemon there. */
    final boolean daemonOfChild;

    final Body body = new Body();

    /** Depth of {@link Scheduler#mute}. */
    int muted;

    /** How many of the stretches that mute it are recorders of the program. */
    int recording;

    /** How many classes it is initialising, one within another. */
    int initialising;

    int children;

    /** How many fibers have waited for its end. */
    int joiners;

    int state;

    /** What it is blocked on: a {@link Monitor}, a fiber, a class. */
    @Nullable
    Object blocker;

    /** The monitor that it is about to enter; it can't go on while somebody else holds it. */
    @Nullable
    Monitor wants;

    /** The object whose monitor it gave up last, unless it has taken one since. */
    @Nullable
    Object released;

    /** What {@link Scheduler#writes} was when it took a monitor last. */
    long acquired;

    /** How often it had read what others had written then. */
    int seenAtAcquire;

    /** Whether it had looked at anything that others had written, between taking the monitor and waiting. */
    boolean looked;

    boolean wokenByInterrupt;
    long deadline = NEVER;

    /** How long it waits at most, in ns, and since which step. */
    long timedFor;

    long timedSince;
    boolean timedOut;

    /** Whether it sleeps only to let the others show what they do meanwhile. */
    boolean lingers;

    boolean permit;

    /** Place among the ready fibers, or -1. */
    int readyAt = -1;

    /** Place among the fibers with a deadline, or -1. */
    int timedAt = -1;

    int operation = Operation.BEGIN;

    /** Where the program announced it, while the schedule is run to be told. */
    String file = "";

    int line;

    /** What it does next was told before, or will be. */
    public boolean resumes;

    @Nullable
    Object object;

    long slot;
    int site;

    /** The operation only looks again at what it has seen already, or gives way; others go first. */
    boolean idle;

    /** Value of {@link Scheduler#writes} for which {@link #idle} holds. */
    long idleAt;

    /** How often in a row it was seen spinning with the same local variables, and nothing written. */
    int frozen;

    long fingerprint;
    long frozenAt;

    /** When it took a step last. */
    long lastStep;

    /** Strategies keep their priority here. */
    long priority;

    final Rereads rereads = new Rereads();

    /** What a searched schedule has to know of it. */
    final Pending pending = new Pending();

    Fiber(Thread thread, int index, long key, @Nullable Fiber creator) {
        this.thread = thread;
        this.index = index;
        this.key = key;
        this.child = thread instanceof Children.Main main ? main.child() : creator == null ? null : creator.child;
        this.daemonOfChild = thread.isDaemon();
        this.daemon = daemonOfChild || child != null;
    }

    Lane lane() {
        return lane;
    }

    boolean alive() {
        return state != DONE;
    }

    /** Return the thread's name as reports show it: never empty, and no two threads of a schedule share one. */
    public String name() {
        String name = thread.getName().isEmpty() ? "virtual-" + index : thread.getName();
        Schedule schedule = Scheduler.schedule;
        for (int i = 0; i < index && i < schedule.fiberCount; i++) {
            if (schedule.fibers[i].thread.getName().equals(name)) {
                return name + " (" + index + ")";
            }
        }
        return name;
    }

    /** The continuation; refuses to be yielded while a native frame is on its stack. */
    final class Body extends Continuation {
        boolean pinned;

        Body() {
            super(SCOPE, () -> Scheduler.run(Fiber.this));
        }

        @Override
        protected void onPinned(Pinned reason) {
            pinned = true;
        }
    }
}
