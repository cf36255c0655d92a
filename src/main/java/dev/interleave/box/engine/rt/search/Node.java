package dev.interleave.box.engine.rt.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A point of a run at which it is decided who goes on; sets of threads are bits. */
final class Node {
    /** Who could go on. */
    final long enabled;

    /** The same whenever the same beginning is run again. */
    final long check;

    /** Whose turn it was, if it could go on; -1 otherwise. */
    final int running;

    /** How many switches from a thread that could have gone on lie before this point. */
    final int preemptions;

    /** Number of locations touched before. */
    final int touched;

    /** Who need not be chosen, because what follows has been run in another order. */
    final long asleep;

    /** What the next steps of those asleep, and of those tried, access. */
    @Nullable
    Footprint[] footprints = new Footprint[4];

    /** Who has to be tried. */
    long wanted;

    /** Who has been tried. */
    long tried;

    int chosen;

    /** Choices made in the step of the thread that is tried, and of how many each. */
    final Ints choices = new Ints();

    final Ints arities = new Ints();

    Node(long enabled, long check, int running, int preemptions, int touched, long asleep) {
        this.enabled = enabled;
        this.check = check;
        this.running = running;
        this.preemptions = preemptions;
        this.touched = touched;
        this.asleep = asleep;
    }

    static long bit(int thread) {
        return 1L << thread;
    }

    @Nullable
    Footprint footprint(int thread) {
        return thread < footprints.length ? footprints[thread] : null;
    }

    void remember(int thread, Footprint footprint) {
        if (thread >= footprints.length) {
            footprints = Arrays.copyOf(footprints, thread * 2);
        }
        Footprint known = footprints[thread];
        footprints[thread] = known == null ? footprint : known.and(footprint);
    }

    /** Make the next combination of choices current; false if all were made. */
    boolean nextChoice() {
        for (int i = choices.size() - 1; i >= 0; i--) {
            if (choices.get(i) + 1 < arities.get(i)) {
                choices.set(i, choices.get(i) + 1);
                choices.cut(i + 1);
                arities.cut(i + 1);
                return true;
            }
        }
        choices.clear();
        arities.clear();
        return false;
    }
}
