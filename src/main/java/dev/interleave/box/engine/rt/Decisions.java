package dev.interleave.box.engine.rt;

import org.jspecify.annotations.Nullable;

/**
 * Asks the strategy, and records where its answer differs from the straight one: go on with the thread that runs, or with the oldest that
 * can; notify who is the oldest. These deviations alone replay the schedule.
 */
final class Decisions {
    private final Strategy strategy;

    /** How many decisions with more than one answer there were. */
    int points;

    private int[] at = new int[16];
    private int[] values = new int[16];
    private int count;

    Decisions(Strategy strategy) {
        this.strategy = strategy;
    }

    Fiber thread(Fiber[] candidates, int count, @Nullable Fiber running, Fiber straight) {
        points++;
        Fiber chosen = strategy.pick(points, candidates, count, running, straight);
        if (chosen != straight) {
            record(chosen.index);
        }
        return chosen;
    }

    /** Note a decision between threads that somebody else has made. */
    void made(Fiber chosen, Fiber straight) {
        points++;
        if (chosen != straight) {
            record(chosen.index);
        }
    }

    int other(int kind, int arity) {
        points++;
        int value = strategy.decide(points, kind, arity);
        if (value != 0) {
            record(value);
        }
        return value;
    }

    Deviations deviations() {
        int[] points = new int[count];
        int[] chosen = new int[count];
        System.arraycopy(at, 0, points, 0, count);
        System.arraycopy(values, 0, chosen, 0, count);
        return new Deviations(points, chosen);
    }

    private void record(int value) {
        if (count == at.length) {
            int[] moreAt = new int[count * 2];
            int[] moreValues = new int[count * 2];
            System.arraycopy(at, 0, moreAt, 0, count);
            System.arraycopy(values, 0, moreValues, 0, count);
            at = moreAt;
            values = moreValues;
        }
        at[count] = points;
        values[count++] = value;
    }
}
