package dev.interleave.race;

import dev.interleave.sandbox.BoxOutcome;

/** Say in words why a box of the engine gave no answer. */
final class Ending {
    private Ending() {}

    static String reason(BoxOutcome outcome) {
        return switch (outcome) {
            case BoxOutcome.Answered _ -> "";
            case BoxOutcome.TimedOut _ -> "exploring took longer than this machine may spend on it";
            case BoxOutcome.MemoryExceeded _ -> "the program needs more memory than it may have";
            case BoxOutcome.ThreadsExceeded _ -> "the program started more threads of the system than it may";
            case BoxOutcome.OutputExceeded _ -> "the program printed more than it may";
            case BoxOutcome.FilesExceeded _ -> "the program wrote more to files than it may";
            case BoxOutcome.Died(int exitCode, String _) ->
                "the program ended the Java machine (code " + exitCode + ") while it was explored";
            case BoxOutcome.Forged _ -> "the program interfered with the engine";
            case BoxOutcome.Failed(String exception, String message, String _) ->
                "the engine failed: " + exception + ": " + message;
            case BoxOutcome.Unavailable(String reason) -> reason;
        };
    }
}
