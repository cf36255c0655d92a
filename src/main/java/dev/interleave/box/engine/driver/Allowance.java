package dev.interleave.box.engine.driver;

/** What may still be run: so many schedules, and so many steps and accesses in all of them. Counts, so that load changes nothing. */
final class Allowance {
    private int schedules;
    private long events;

    Allowance(int schedules, long events) {
        this.schedules = schedules;
        this.events = events;
    }

    boolean left() {
        return schedules > 0 && events > 0;
    }

    /** Take one schedule off that has cost so much. */
    void spend(long cost) {
        schedules--;
        events -= cost;
    }

    int schedules() {
        return schedules;
    }

    long events() {
        return events;
    }
}
