package dev.interleave.box.engine.rt;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one schedule, beside its races.
 *
 * @param message what happened, in words for a beginner
 * @param involved the threads it is about, those of a cycle in their order
 */
public record Fault(Kind kind, String message, List<Involved> involved) {
    public Fault {
        involved = List.copyOf(involved);
    }

    /** Kinds of faults. */
    public enum Kind {
        /**
         * Threads wait for each other, or for a lock that will never be released: a cycle of monitors, locks, joins and initialisers; a lock
         * kept while waiting for something else; a lock whose owner has ended; a result, a latch or a barrier that those who could complete
         * it are waiting behind.
         */
        DEADLOCK,
        /**
         * Nobody is left to wake a thread that waits for a signal (wait, await, park, a permit that no thread holds): it came too early, went
         * to another one, or never.
         */
        LOST_WAKE_UP,
        /** Every thread that can run only looks again at what it has seen. */
        LIVELOCK,
        /** An exception ended a thread, or the program exited with a status other than 0. */
        FAILED,
        /** The main thread has ended, and a thread or an executor that keeps the program alive is left over. */
        LEAK
    }

    /**
     * Who owns a lock.
     *
     * @param since where it was taken, as {@code File.java:12}; empty if nobody has taken note
     */
    public record Holder(String thread, String since) {}

    /**
     * One thread of a fault.
     *
     * @param operation what it does or waits for
     * @param stack its frames without the engine's, innermost first
     * @param holder who owns the lock it waits for, null if it waits for something else
     */
    public record Involved(
            String thread,
            String operation,
            List<StackTraceElement> stack,
            @Nullable Holder holder) {
        public Involved {
            stack = List.copyOf(stack);
        }
    }
}
