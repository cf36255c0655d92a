package dev.interleave.web;

import java.util.Locale;

/** Writes virtual time with a unit that suits it. */
final class VirtualTime {
    private VirtualTime() {}

    /** Write ns in three digits or so. */
    static String words(long nanos) {
        if (nanos == 0) {
            return "0";
        }
        if (nanos < 10_000) {
            return nanos + " ns";
        }
        if (nanos < 1_000_000) {
            return String.format(Locale.ROOT, "%.0f µs", nanos / 1e3);
        }
        if (nanos < 1_000_000_000) {
            return String.format(Locale.ROOT, nanos < 100_000_000 ? "%.1f ms" : "%.0f ms", nanos / 1e6);
        }
        return String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
    }
}
