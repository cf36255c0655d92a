package dev.interleave.box.engine.rt.search;

import org.jspecify.annotations.Nullable;

/** What one thread has only read, in the order in which it did, and when it changed something last. */
final class Glances {
    /** Packed: location and kind. */
    private final Ints accesses = new Ints();

    private final Ints steps = new Ints();
    private final Ints moments = new Ints();
    private int moment;
    private int changed;

    /** Return a number that grows with each access, change and call of this. */
    int moment() {
        return ++moment;
    }

    void changed() {
        changed = ++moment;
    }

    void access(int packed, int step) {
        int kind = Access.kind(packed);
        if (kind == Access.WRITE || kind == Access.ADD) {
            changed();
        } else {
            accesses.add(packed);
            steps.add(step);
            moments.add(++moment);
        }
    }

    /** Return what was read since a moment, or null if something was changed. */
    @Nullable
    Round since(int then) {
        if (changed > then) {
            return null;
        }
        int first = accesses.size();
        while (first > 0 && moments.get(first - 1) > then) {
            first--;
        }
        int[] locations = new int[accesses.size() - first];
        int[] when = new int[locations.length];
        for (int i = 0; i < locations.length; i++) {
            locations[i] = Access.value(accesses.get(first + i));
            when[i] = steps.get(first + i);
        }
        return new Round(locations, when);
    }
}
