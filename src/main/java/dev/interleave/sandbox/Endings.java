package dev.interleave.sandbox;

import java.util.Locale;

/** Tell from what a dying virtual machine said which limit it ran into. */
final class Endings {
    private static final int EXIT_ON_OUT_OF_MEMORY = 3;
    private static final String NO_THREAD = "unable to create native thread";

    private Endings() {}

    static BoxOutcome ofExit(int exitCode, String vmSaid, String output) {
        if (vmSaid.contains(NO_THREAD)
                || vmSaid.contains("Failed to start thread")
                || vmSaid.contains("pthread_create failed")) {
            return new BoxOutcome.ThreadsExceeded(output);
        }
        if (exitCode == EXIT_ON_OUT_OF_MEMORY && vmSaid.contains("java.lang.OutOfMemoryError")
                || vmSaid.contains("insufficient memory for the Java Runtime Environment")
                || vmSaid.contains("Out of Memory Error")) {
            return new BoxOutcome.MemoryExceeded(output);
        }
        return new BoxOutcome.Died(exitCode, output);
    }

    static BoxOutcome ofFailure(String exception, String message, String output) {
        if (exception.equals("java.lang.OutOfMemoryError")) {
            return message.contains(NO_THREAD)
                    ? new BoxOutcome.ThreadsExceeded(output)
                    : new BoxOutcome.MemoryExceeded(output);
        }
        if (message.toLowerCase(Locale.ROOT).contains("no space left on device")) {
            return new BoxOutcome.FilesExceeded(output);
        }
        return new BoxOutcome.Failed(exception, message, output);
    }
}
