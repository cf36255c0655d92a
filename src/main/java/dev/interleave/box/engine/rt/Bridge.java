package dev.interleave.box.engine.rt;

import jdk.internal.vm.annotation.ChangesCurrentThread;
import org.jspecify.annotations.Nullable;

/**
 * Reaches members of java.lang and java.util.concurrent that Java code can't name. The bodies here are placeholders: when the runtime image
 * is linked, each is replaced by the one instruction that its comment names, and the member is made public.
 */
final class Bridge {
    private Bridge() {}

    /** {@code carrier.setCurrentThread(thread)}. */
    @ChangesCurrentThread
    static void setCurrentThread(Thread carrier, Thread thread) {
        throw notLinked();
    }

    /** {@code Thread.currentCarrierThread()}. */
    static Thread carrier() {
        throw notLinked();
    }

    /** {@code thread.exit()}. */
    static void exit(Thread thread) {
        throw notLinked();
    }

    /** {@code thread.dispatchUncaughtException(thrown)}. */
    static void dispatchUncaughtException(Thread thread, Throwable thrown) {
        throw notLinked();
    }

    /** {@code (Fiber) thread.fiber}, a field added to Thread. */
    static @Nullable Fiber fiber(Thread thread) {
        throw notLinked();
    }

    /** {@code thread.fiber = fiber}. */
    static void setFiber(Thread thread, Fiber fiber) {
        throw notLinked();
    }

    /** {@code thread.holder.threadStatus = status}. */
    static void setStatus(Thread thread, int status) {
        throw notLinked();
    }

    /** {@code ForkJoinPool.common = CompletableFuture.ASYNC_POOL = … = new ForkJoinPool((byte) 0)}. */
    static void renewCommonPool() {
        throw notLinked();
    }

    /** {@code Thread.getNextThreadIdOffset()}. */
    static long nextThreadIdAddress() {
        throw notLinked();
    }

    /** {@code LiveStackFrame.getStackWalker()}. */
    static StackWalker liveFrames() {
        throw notLinked();
    }

    /** {@code ((LiveStackFrame) frame).getLocals()}. */
    static Object[] locals(StackWalker.StackFrame frame) {
        throw notLinked();
    }

    /** The value of a primitive slot, or an object's identity. */
    static long slot(Object local) {
        throw notLinked();
    }

    private static IllegalStateException notLinked() {
        return new IllegalStateException("only the linked runtime image can run fibers");
    }
}
