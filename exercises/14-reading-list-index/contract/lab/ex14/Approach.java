package lab.ex14;

/** A way to do several things at once, or not. */
public enum Approach {
    /** One document after the other, on the calling thread. */
    SEQUENTIAL,
    /** On platform threads, whether you start them or a pool does. */
    THREAD,
    /** On virtual threads. */
    VIRTUAL_THREAD,
    /** In child processes, which read the documents themselves. */
    PROCESS,
    /** With chained futures, on threads of an executor. */
    ASYNC
}
