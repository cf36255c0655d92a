package dev.interleave.box.engine.rt.detect;

import java.util.Arrays;

/** The last atomic accesses of each thread to a variable that isn't declared volatile (through a VarHandle); they race with plain ones. */
final class Atomics {
    private int[] reads = new int[4];
    private int[] readSites = new int[4];
    private int[] writes = new int[4];
    private int[] writeSites = new int[4];

    void remember(ThreadClock thread, int site, boolean writing) {
        int index = thread.index;
        if (index >= reads.length) {
            reads = Arrays.copyOf(reads, index + 4);
            readSites = Arrays.copyOf(readSites, index + 4);
            writes = Arrays.copyOf(writes, index + 4);
            writeSites = Arrays.copyOf(writeSites, index + 4);
        }
        (writing ? writes : reads)[index] = thread.epoch;
        (writing ? writeSites : readSites)[index] = site;
    }

    /** Check a plain access against them. */
    void check(History variable, ThreadClock thread, int site, boolean writing) {
        for (int i = 0; i < reads.length; i++) {
            variable.checkWrite(thread, writes[i], writeSites[i], site, writing);
            if (writing) {
                variable.checkRead(thread, reads[i], readSites[i], site);
            }
        }
    }
}
