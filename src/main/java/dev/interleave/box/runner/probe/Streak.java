package dev.interleave.box.runner.probe;

/** Counts the looks in a row at which something was so, and measures how long it has been so. */
final class Streak {
    private final OwnTime time;
    private int looks;
    private long since;

    Streak(OwnTime time) {
        this.time = time;
    }

    /** A number of looks over a number of milliseconds of the watch's own time. */
    record Span(int looks, long millis) {}

    void update(boolean holds) {
        if (!holds) {
            looks = 0;
        } else if (looks++ == 0) {
            since = time.nanos();
        }
    }

    int looks() {
        return looks;
    }

    boolean reached(Span span) {
        return looks >= span.looks() && time.nanos() - since >= span.millis() * 1_000_000;
    }

    void reset() {
        looks = 0;
    }
}
