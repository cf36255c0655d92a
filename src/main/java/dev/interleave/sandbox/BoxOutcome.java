package dev.interleave.sandbox;

import dev.interleave.box.protocol.Datum;

/** Hold what became of one call into a box. Whatever is not {@link Answered} means that the box is gone. */
public sealed interface BoxOutcome {
    /**
     * The runner answered with the fresh id of this very call.
     *
     * @param body the answer
     * @param output what the code in the box printed during this call, capped, never a verdict
     */
    record Answered(Datum body, String output) implements BoxOutcome {}

    /**
     * The wall time or CPU time of the call ran out and the box was killed.
     *
     * @param clock which of the two ran out
     * @param threadDump the dump taken just before the kill, empty where none could be had
     */
    record TimedOut(Clock clock, String threadDump, String output) implements BoxOutcome {
        /** Tell elapsed time from computing time. */
        public enum Clock {
            WALL,
            CPU
        }
    }

    record MemoryExceeded(String output) implements BoxOutcome {}

    record OutputExceeded(String output) implements BoxOutcome {}

    record ThreadsExceeded(String output) implements BoxOutcome {}

    record FilesExceeded(String output) implements BoxOutcome {}

    /**
     * The verb itself threw in the box, which verbs do only for what no request should make them do.
     *
     * @param exception binary name of the exception's class
     */
    record Failed(String exception, String message, String output) implements BoxOutcome {}

    /** The main process ended before it answered. */
    record Died(int exitCode, String output) implements BoxOutcome {}

    /** What came back was not a well-formed answer to this call: wrong id, broken frame, over the cap. */
    record Forged(String what, String output) implements BoxOutcome {}

    /** The platform could not run the box; never the code's fault. */
    record Unavailable(String reason) implements BoxOutcome {}
}
