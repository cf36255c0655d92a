package dev.interleave.exercise;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Name what a grade amounts to: one word for the first thing to fix.
 *
 * <p>The declaration order is the order of precedence: of several verdicts that apply to one submission, the one declared
 * first is the submission's verdict. {@link #INCONCLUSIVE} is the platform's fault and never the learner's.
 */
public enum Verdict {
    COMPILE_ERROR,
    FORBIDDEN,
    TIME_LIMIT,
    MEMORY_LIMIT,
    OUTPUT_LIMIT,
    RUNTIME_ERROR,
    DATA_RACE,
    DEADLOCK,
    LOST_WAKE_UP,
    LIVELOCK,
    WRONG_ANSWER,
    NOT_CONCURRENT,
    NOT_JOINED,
    LEAK,
    TOO_SLOW,
    INCONCLUSIVE,
    ACCEPTED;

    /** Give the folder name of planted mistakes with this verdict, as in {@code rejected/data-race/lost-update}. */
    public String folderName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Find the verdict whose {@link #folderName()} is {@code name}. */
    public static Optional<Verdict> ofFolderName(String name) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.folderName().equals(name))
                .findFirst();
    }

    /** Choose the verdict that is to be fixed first. */
    public Verdict orWorse(Verdict other) {
        return ordinal() <= other.ordinal() ? this : other;
    }
}
