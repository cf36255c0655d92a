package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.detect.Accesses;
import org.jspecify.annotations.Nullable;

/** Follows recorded deviations, and the straight path elsewhere. */
final class Replaying extends Strategy {
    private final Deviations deviations;
    private final boolean early;
    private final boolean searched;
    private final boolean endsWaits;
    private final int firstTurn;
    private final int secondTurn;
    private int next;

    /** Whether a recorded decision could not be followed. */
    boolean diverged;

    Replaying(Deviations deviations, boolean early, boolean searched, boolean endsWaits) {
        this(deviations, early, searched, endsWaits, 0, 0);
    }

    Replaying(Deviations deviations, int firstTurn, int secondTurn) {
        this(deviations, false, false, false, firstTurn, secondTurn);
    }

    private Replaying(
            Deviations deviations, boolean early, boolean searched, boolean endsWaits, int firstTurn, int secondTurn) {
        this.deviations = deviations;
        this.endsWaits = endsWaits;
        this.early = early;
        this.searched = searched;
        this.firstTurn = firstTurn;
        this.secondTurn = secondTurn;
    }

    @Override
    void begin() {
        Accesses.turns(firstTurn, secondTurn);
    }

    @Override
    boolean observesLocks() {
        return searched && early;
    }

    @Override
    boolean searched() {
        return searched;
    }

    @Override
    boolean endsWaits() {
        return endsWaits;
    }

    @Override
    boolean wakesEarly() {
        return early && !searched;
    }

    @Override
    Fiber pick(int point, Fiber[] candidates, int count, @Nullable Fiber running, Fiber straight) {
        if (!due(point)) {
            return straight;
        }
        int index = deviations.values()[next++];
        for (int i = 0; i < count; i++) {
            if (candidates[i].index == index) {
                return candidates[i];
            }
        }
        diverged = true;
        return straight;
    }

    @Override
    int decide(int point, int kind, int arity) {
        if (!due(point)) {
            return 0;
        }
        int value = deviations.values()[next++];
        if (value >= arity) {
            diverged = true;
            return 0;
        }
        return value;
    }

    private boolean due(int point) {
        while (next < deviations.count() && deviations.points()[next] < point) {
            diverged = true;
            next++;
        }
        return next < deviations.count() && deviations.points()[next] == point;
    }
}
