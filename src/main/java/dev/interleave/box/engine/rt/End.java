package dev.interleave.box.engine.rt;

/** How a schedule ends. */
public enum End {
    /** All threads that keep a program alive have ended. */
    COMPLETED,
    /** The program called System.exit. */
    EXITED,
    /** Threads are left, and none of them can go on. */
    STUCK,
    /** Every thread that can run only looks again at what it has seen. */
    LIVELOCK,
    /** The clock moves on and on, yet nothing happens; the main thread has ended. */
    IDLING,
    /** It would only repeat an earlier schedule in another order. */
    REPEATED,
    /** A limit was reached. */
    LIMIT,
    /** The program does something that can't be scheduled. */
    UNSUPPORTED
}
