package lab.ex12;

/** How work can be carried. */
public enum Approach {
    /** One after the other, in the thread that is there anyway. */
    SEQUENTIAL,
    /** Platform threads: each one is a thread of the operating system. */
    THREAD,
    /** Virtual threads: many of them share a few platform threads, and waiting costs them next to nothing. */
    VIRTUAL_THREAD,
    /** Child processes. */
    PROCESS,
    /** Callbacks on one or a few threads that never block. */
    ASYNC
}
