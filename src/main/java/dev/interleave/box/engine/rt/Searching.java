package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.search.Tree;
import org.jspecify.annotations.Nullable;

/** Leaves all decisions to a search. */
final class Searching extends Strategy {
    private final Tree tree;
    private final boolean observed;
    private final boolean endsWaits;

    Searching(Tree tree, boolean observed, boolean endsWaits) {
        this.tree = tree;
        this.observed = observed;
        this.endsWaits = endsWaits;
    }

    @Override
    boolean endsWaits() {
        return endsWaits;
    }

    @Override
    boolean searched() {
        return true;
    }

    @Override
    boolean observesLocks() {
        return observed;
    }

    @Override
    Tree tree() {
        return tree;
    }

    @Override
    Fiber pick(int point, Fiber[] candidates, int count, @Nullable Fiber running, Fiber straight) {
        return straight;
    }

    @Override
    int decide(int point, int kind, int arity) {
        return tree.choose(arity);
    }
}
