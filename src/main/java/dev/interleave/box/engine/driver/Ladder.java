package dev.interleave.box.engine.driver;

import java.util.List;

/**
 * Explores a probe at all of its sizes, in three phases: draw schedules at each size, which is where most faults show; then search all
 * interleavings of one size after another, the smallest first; then, at the largest size that was not exhausted, run all orders with few
 * switches and draw the rest.
 */
final class Ladder {
    /** Of the schedules that are left after the first phase, so many of ten are for the second. */
    private static final int SEARCHED_TENTHS = 7;

    private static final int MOST_SWITCHES = 2;

    /** So many schedules of each size in turn, so that a size with many interleavings takes nothing from those after it. */
    private static final int[] ROUNDS = {100, 300, 900, Integer.MAX_VALUE};

    private final List<Rung> rungs;
    private final int budget;
    private final long events;

    /**
     * Prepare.
     *
     * @param rungs the smallest first
     * @param budget schedules of all phases together; 0 for the first phase alone
     * @param events steps and accesses of the second and third phase together
     */
    Ladder(List<Rung> rungs, int budget, long events) {
        this.rungs = rungs;
        this.budget = budget;
        this.events = events;
    }

    /** Explore until something is found or the budget is used up. */
    void climb() {
        for (Rung rung : rungs) {
            rung.draw();
            if (rung.isOver()) {
                return;
            }
        }
        if (budget == 0) {
            return;
        }
        int left = budget - rungs.stream().mapToInt(Rung::runs).sum();
        var searching = new Allowance(left * SEARCHED_TENTHS / 10, events * SEARCHED_TENTHS / 10);
        for (int most : ROUNDS) {
            for (Rung rung : rungs) {
                if (!rung.isSettled()) {
                    rung.exhaust(searching, most);
                }
                rung.endWaits(searching, most);
                if (rung.isOver()) {
                    return;
                }
            }
        }
        sample(new Allowance(
                left - left * SEARCHED_TENTHS / 10 + Math.max(0, searching.schedules()),
                events - events * SEARCHED_TENTHS / 10 + Math.max(0, searching.events())));
    }

    private void sample(Allowance allowance) {
        Rung largest = rungs.reversed().stream()
                .filter(rung -> !rung.isExhausted())
                .findFirst()
                .orElse(null);
        if (largest == null) {
            return;
        }
        for (int switches = 0; switches <= MOST_SWITCHES; switches++) {
            if (!largest.bounded(switches, allowance)) {
                break;
            }
        }
        largest.drawSteps(allowance);
    }
}
