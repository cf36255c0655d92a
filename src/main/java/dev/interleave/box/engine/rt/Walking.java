package dev.interleave.box.engine.rt;

import org.jspecify.annotations.Nullable;

/** Decides by the throw of a dice at each step. */
final class Walking extends Strategy {
    private final Dice dice;
    private final boolean early;

    Walking(long seed, boolean early) {
        this.dice = new Dice(seed);
        this.early = early;
    }

    @Override
    boolean wakesEarly() {
        return early;
    }

    @Override
    Fiber pick(int point, Fiber[] candidates, int count, @Nullable Fiber running, Fiber straight) {
        return candidates[dice.next(count)];
    }

    @Override
    int decide(int point, int kind, int arity) {
        return dice.next(arity);
    }
}
