package dev.interleave.exercise;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One of the ways to carry a task; folders of reference solutions are named after them. */
public enum Approach {
    SEQUENTIAL,
    THREAD,
    VIRTUAL_THREAD,
    STRUCTURED,
    PROCESS,
    ASYNC;

    /** Give the folder name and YAML value, as in {@code virtual-thread}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Find the approach whose {@link #slug()} is {@code slug}. */
    public static Optional<Approach> ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(approach -> approach.slug().equals(slug))
                .findFirst();
    }
}
