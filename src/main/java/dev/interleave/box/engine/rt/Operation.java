package dev.interleave.box.engine.rt;

/** Kinds of visible operations: what a thread is about to do when the scheduler may hand the turn to another one. */
public final class Operation {
    public static final int READ = 0;
    public static final int WRITE = 1;
    public static final int VOLATILE_READ = 2;
    public static final int VOLATILE_WRITE = 3;
    /** An atomic read-modify-write; whether it changed anything is told afterwards by {@link Scheduler#wrote}. */
    public static final int CAS = 4;

    /** A call of library code that is not modelled (a concurrent map, a queue): one step, the object is the receiver. */
    public static final int CALL = 5;

    public static final int LOCK = 6;
    public static final int UNLOCK = 7;
    public static final int WAIT = 8;
    public static final int NOTIFY = 9;
    public static final int PARK = 10;
    public static final int UNPARK = 11;
    public static final int START = 12;
    public static final int JOIN = 13;
    public static final int SLEEP = 14;
    public static final int INTERRUPT = 15;
    public static final int YIELD = 16;
    public static final int CLASS_INIT = 17;

    /** Acquire or release permits, count down, await a barrier: a modelled synchroniser that is not a lock. */
    public static final int SYNCHRONIZER = 18;

    /** A jump backwards in code of the program: not visible to others, yet a loop without end must be noticed. */
    public static final int LOOP = 19;

    /** The thread has just begun. */
    public static final int BEGIN = 20;

    /** The thread ends. */
    public static final int END = 21;

    /** A call of a recorder, which orders nothing and yet shows in which order things happened. */
    public static final int RECORD = 22;

    /** Only told: the thread gives the monitor back and waits. */
    public static final int WAITS = 64;

    /** Only told: the thread has its turn again after a step that was told when it was done. */
    public static final int RESUME = 65;

    /** Only told: the thread sees that another one has ended. */
    public static final int JOINED = 66;

    /** Only told: the thread is blocked from here on. */
    public static final int PARKS = 67;

    /** Only told: the thread sleeps from here on. */
    public static final int SLEEPS = 68;

    /** Only told: somebody else holds the monitor that the thread wants. */
    public static final int WANTS = 69;

    /** Only told: a weak compare-and-set fails for no reason. */
    public static final int FAILS = 70;

    private Operation() {}

    /** Tell whether the operation may change the location that it names. */
    public static boolean writes(int operation) {
        return operation != READ && operation != VOLATILE_READ && operation != LOOP && operation != YIELD;
    }
}
