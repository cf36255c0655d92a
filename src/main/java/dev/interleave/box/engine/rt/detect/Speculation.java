package dev.interleave.box.engine.rt.detect;

import java.util.Arrays;

/**
 * Reads under an optimistic stamp of a StampedLock. They count only if the stamp turns out to be valid, and then only against the writes that
 * they followed, because a later writer is ordered after them by the stamp.
 */
final class Speculation {
    final Object lock;
    private History[] variables = new History[8];
    private int[] writes = new int[8];
    private int[] writeSites = new int[8];
    private int[] sites = new int[8];
    private int[] epochs = new int[8];
    private int[][] known = new int[8][];
    private int size;

    /** Whether the stamp was valid at least once; what was read since then is still open. */
    boolean validated;

    Speculation(Object lock) {
        this.lock = lock;
    }

    void add(ThreadClock thread, History variable, int site) {
        if (size == sites.length) {
            variables = Arrays.copyOf(variables, 2 * size);
            writes = Arrays.copyOf(writes, 2 * size);
            writeSites = Arrays.copyOf(writeSites, 2 * size);
            sites = Arrays.copyOf(sites, 2 * size);
            epochs = Arrays.copyOf(epochs, 2 * size);
            known = Arrays.copyOf(known, 2 * size);
        }
        variables[size] = variable;
        writes[size] = variable.writeEpoch();
        writeSites[size] = variable.writeSite();
        epochs[size] = thread.epoch;
        known[size] = thread.share();
        sites[size++] = site;
    }

    /** Take the reads as what they are if nobody has validated them: plain ones. */
    void conclude(ThreadClock thread) {
        for (int i = 0; i < size; i++) {
            variables[i].checkWrite(thread, writes[i], writeSites[i], sites[i], false);
            if (epochs[i] == thread.epoch && !ThreadClock.follows(known[i], thread.index, variables[i].writeEpoch())) {
                variables[i].race(thread, sites[i]);
            }
            variables[i].read(thread, sites[i]);
        }
        size = 0;
    }

    /** Check the reads, which were valid, against the writes that they followed. */
    void commit(ThreadClock thread) {
        for (int i = 0; i < size; i++) {
            variables[i].checkWrite(thread, writes[i], writeSites[i], sites[i], false);
        }
        size = 0;
    }
}
