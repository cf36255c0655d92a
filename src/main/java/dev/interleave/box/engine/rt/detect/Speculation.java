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
    private int size;

    /** Whether the stamp was valid at least once; what was read since then is still open. */
    boolean validated;

    Speculation(Object lock) {
        this.lock = lock;
    }

    void add(History variable, int site) {
        if (size == sites.length) {
            variables = Arrays.copyOf(variables, 2 * size);
            writes = Arrays.copyOf(writes, 2 * size);
            writeSites = Arrays.copyOf(writeSites, 2 * size);
            sites = Arrays.copyOf(sites, 2 * size);
        }
        variables[size] = variable;
        writes[size] = variable.writeEpoch();
        writeSites[size] = variable.writeSite();
        sites[size++] = site;
    }

    void commit(ThreadClock thread) {
        for (int i = 0; i < size; i++) {
            variables[i].checkWrite(thread, writes[i], writeSites[i], sites[i], false);
        }
        size = 0;
    }
}
