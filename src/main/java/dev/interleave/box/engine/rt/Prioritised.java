package dev.interleave.box.engine.rt;

import org.jspecify.annotations.Nullable;

/**
 * Runs the thread with the highest priority, and lowers it at a few random steps: finds every fault of depth {@code d} with a probability
 * that can be told (PCT: Burckhardt, Kothari, Musuvathi and Nagarakatte, ASPLOS 2010).
 */
final class Prioritised extends Strategy {
    private final Dice dice;
    private final boolean early;
    private final int[] changes;
    private long lowest;

    /**
     * Prepare one schedule.
     *
     * @param depth number of orderings that the fault needs, from 1
     * @param points how many decisions a schedule of this program has, about
     */
    Prioritised(long seed, int depth, int points, boolean early) {
        this.dice = new Dice(seed);
        this.early = early;
        this.changes = new int[Math.max(0, depth - 1)];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = 1 + dice.next(Math.max(1, points));
        }
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
        Fiber chosen = highest(candidates, count);
        for (int change : changes) {
            if (change == point) {
                chosen.priority = --lowest;
                chosen = highest(candidates, count);
            }
        }
        if (chosen.idle) {
            chosen.priority = --lowest;
        }
        return chosen;
    }

    @Override
    int decide(int point, int kind, int arity) {
        return dice.next(arity);
    }

    private static Fiber highest(Fiber[] candidates, int count) {
        Fiber highest = candidates[0];
        for (int i = 1; i < count; i++) {
            if (candidates[i].priority > highest.priority) {
                highest = candidates[i];
            }
        }
        return highest;
    }
}
