package dev.interleave.box.engine.rt;

/** Tells whether an operation that a fiber is about to do would have to wait; it gets the turn only when it would not. */
interface Guard {
    /** Tell whether the operation would go through now. */
    boolean isOpen();

    /** Return what the operation waits for, as the library's own blocker would be. */
    Object blocker();

    /** Tell the search what the operation is going to access; nothing where only the end of a thread is awaited. */
    int[] accesses();
}
