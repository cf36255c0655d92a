package dev.interleave.box.engine.rt;

import org.jspecify.annotations.Nullable;

/**
 * Gives each pending operation a random priority, runs the highest, and draws anew for those that conflict with it: samples partial orders
 * far more evenly than a random walk does (POS: Yuan, Yang and Gu, CAV 2018).
 */
final class Sampling extends Strategy {
    private final Dice dice;
    private final boolean early;
    private final boolean searched;

    Sampling(long seed, boolean early) {
        this(seed, early, false);
    }

    /** Sample, {@code searched} with the steps that a search takes. */
    Sampling(long seed, boolean early, boolean searched) {
        this.dice = new Dice(seed);
        this.early = early;
        this.searched = searched;
    }

    @Override
    boolean searched() {
        return searched;
    }

    @Override
    boolean wakesEarly() {
        return early;
    }

    @Override
    void started(Fiber fiber) {
        fiber.priority = dice.next() >>> 1;
    }

    @Override
    Fiber pick(int point, Fiber[] candidates, int count, @Nullable Fiber running, Fiber straight) {
        Fiber chosen = candidates[0];
        for (int i = 1; i < count; i++) {
            if (candidates[i].priority > chosen.priority) {
                chosen = candidates[i];
            }
        }
        for (int i = 0; i < count; i++) {
            if (candidates[i] != chosen && conflicts(candidates[i], chosen)) {
                candidates[i].priority = dice.next() >>> 1;
            }
        }
        return chosen;
    }

    @Override
    void chosen(Fiber fiber) {
        fiber.priority = dice.next() >>> 1;
    }

    @Override
    int decide(int point, int kind, int arity) {
        return dice.next(arity);
    }

    private static boolean conflicts(Fiber one, Fiber other) {
        return one.object == other.object
                && one.slot == other.slot
                && (Operation.writes(one.operation) || Operation.writes(other.operation));
    }
}
