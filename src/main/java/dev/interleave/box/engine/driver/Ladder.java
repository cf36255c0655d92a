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

    private final List<? extends Size> rungs;
    private final int searched;
    private final boolean endsWaits;
    private final int budget;
    private final long events;
    private boolean over;

    /**
     * Prepare.
     *
     * @param rungs the smallest first
     * @param searched so many of them are small enough to be searched
     * @param endsWaits whether to search besides with waits that end early
     * @param budget schedules of all phases together; 0 for the first phase alone
     * @param events steps and accesses of the second and third phase together
     */
    Ladder(List<? extends Size> rungs, int searched, boolean endsWaits, int budget, long events) {
        this.rungs = rungs;
        this.searched = Math.min(searched, rungs.size());
        this.endsWaits = endsWaits;
        this.budget = budget;
        this.events = events;
    }

    /** Go through the first phase, until something is found. */
    void draw() {
        rungs.subList(searched, rungs.size()).forEach(Size::leaveOut);
        for (Size rung : rungs) {
            rung.draw();
            if (rung.isOver()) {
                over = true;
                return;
            }
        }
    }

    /** Go through the other phases until something is found or the budget is used up, unless the first has found something. */
    void goOn() {
        if (over || budget == 0) {
            return;
        }
        int left = budget - rungs.stream().mapToInt(Size::runs).sum();
        var searching = new Allowance(left * SEARCHED_TENTHS / 10, events * SEARCHED_TENTHS / 10);
        if (search(searching)) {
            return;
        }
        sample(new Allowance(
                left - left * SEARCHED_TENTHS / 10 + Math.max(0, searching.schedules()),
                events - events * SEARCHED_TENTHS / 10 + Math.max(0, searching.events())));
    }

    /** Search the small sizes by turns; true if something was found. */
    private boolean search(Allowance allowance) {
        for (int most : ROUNDS) {
            for (Size rung : rungs.subList(0, searched)) {
                if (!rung.isSettled()) {
                    rung.exhaust(allowance, most);
                }
                if (endsWaits) {
                    rung.endWaits(allowance, most);
                }
                if (rung.isOver()) {
                    return true;
                }
            }
        }
        return false;
    }

    private void sample(Allowance allowance) {
        Size largest = null;
        for (Size rung : rungs) {
            largest = rung.isExhausted() ? largest : rung;
        }
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
