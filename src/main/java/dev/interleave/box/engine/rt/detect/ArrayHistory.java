package dev.interleave.box.engine.rt.detect;

import java.util.Arrays;

/** Histories of the elements of one array or list, as parallel arrays of what {@link History} keeps for one variable. */
final class ArrayHistory {
    private final String type;
    private final int serial = Variables.next();

    /** The epoch of the last access of each element, plus 1 if it was a write; generated code looks at it first. */
    int[] last;

    private int[] writes;
    private int[] writeSites;
    private int[] reads;
    private int[] readSites;
    private History[] crowded;

    ArrayHistory(String type, int length) {
        this.type = type;
        last = new int[length];
    }

    /** Make room for an element; only for lists, whose length changes. */
    void grow(int length) {
        if (length > last.length) {
            int size = Math.max(length, last.length + (last.length >> 1));
            last = Arrays.copyOf(last, size);
            writes = writes == null ? null : Arrays.copyOf(writes, size);
            writeSites = writeSites == null ? null : Arrays.copyOf(writeSites, size);
            reads = reads == null ? null : Arrays.copyOf(reads, size);
            readSites = readSites == null ? null : Arrays.copyOf(readSites, size);
            crowded = crowded == null ? null : Arrays.copyOf(crowded, size);
        }
    }

    /** Do what {@link History#key} does for an element. */
    long key(int index) {
        return Variables.key(serial, index);
    }

    void read(ThreadClock thread, int index, int site) {
        History many = crowded == null ? null : crowded[index];
        if (many == null && simple(thread, index)) {
            if (reads == null) {
                reads = new int[last.length];
                readSites = new int[last.length];
            }
            reads[index] = thread.epoch;
            readSites[index] = site;
        } else {
            (many == null ? crowd(index) : many).read(thread, site);
        }
        last[index] = thread.epoch;
    }

    void write(ThreadClock thread, int index, int site) {
        History many = crowded == null ? null : crowded[index];
        if (many == null && simple(thread, index)) {
            if (writes == null) {
                writes = new int[last.length];
                writeSites = new int[last.length];
            }
            writes[index] = thread.epoch;
            writeSites[index] = site;
            if (reads != null) {
                reads[index] = 0;
            }
        } else {
            (many == null ? crowd(index) : many).write(thread, site);
        }
        last[index] = thread.epoch | 1;
    }

    /** Check that every write of an element comes before what the thread does now. */
    void checkAllWrites(ThreadClock thread, int site) {
        if (writes != null) {
            for (int i = 0; i < last.length; i++) {
                if (crowded != null && crowded[i] != null || !thread.follows(writes[i])) {
                    crowd(i).checkWrite(thread, site, false);
                }
            }
        }
    }

    /** Return the history of one element as an object of its own, from now on. */
    History element(int index) {
        return crowd(index);
    }

    boolean isRacy(int index) {
        return crowded != null && crowded[index] != null && crowded[index].racy;
    }

    /** Tell whether all that was done to the element happens before what the thread does now. */
    private boolean simple(ThreadClock thread, int index) {
        return (writes == null || thread.follows(writes[index])) && (reads == null || thread.follows(reads[index]));
    }

    /** Give the element a history of its own: several threads at once, or a race. */
    private History crowd(int index) {
        if (crowded == null) {
            crowded = new History[last.length];
        }
        if (crowded[index] == null) {
            crowded[index] = new ElementHistory(
                    index,
                    writes == null ? 0 : writes[index],
                    writes == null ? 0 : writeSites[index],
                    reads == null ? 0 : reads[index],
                    reads == null ? 0 : readSites[index]);
        }
        return crowded[index];
    }

    private final class ElementHistory extends History {
        private final int index;

        ElementHistory(int index, int write, int writeSite, int read, int readSite) {
            super(write, writeSite, read, readSite);
            this.index = index;
        }

        @Override
        long key() {
            return ArrayHistory.this.key(index);
        }

        @Override
        String name(int firstSite, int secondSite) {
            return type + Names.variable(firstSite, secondSite) + " element " + index;
        }
    }
}
