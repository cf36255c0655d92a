package dev.interleave.web;

import dev.interleave.speedup.Simulated.State;

/** Says in a word what a simulated thread does. */
final class StateWords {
    private StateWords() {}

    static String of(State state) {
        return switch (state) {
            case RUNNING -> "Computes";
            case READY -> "Waits for a core";
            case BLOCKED -> "Waits for a lock";
            case SLEEPING -> "Sleeps";
            case WAITING -> "Waits for others";
        };
    }
}
