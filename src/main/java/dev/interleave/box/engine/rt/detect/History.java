package dev.interleave.box.engine.rt.detect;

import dev.interleave.box.engine.rt.Statics;
import java.util.Arrays;

/**
 * The access history of one variable: the last write, and the last read or, once reads are concurrent, the last of each thread (FastTrack,
 * section 3). Epoch 0 means "none".
 */
abstract class History {
    /** The epoch of the last access, plus 1 if it was a write: the same again needs no check. */
    int last;

    /** Number among the variables of this schedule. */
    final int serial = Variables.next();

    private final int schedule = Statics.epoch;
    private int write;
    private int writeSite;
    private int read;
    private int readSite;
    private int[] readers;
    private int[] readerSites;
    private Atomics atomics;

    /** Whether a race on it has been found, so that its accesses are worth a switch. */
    boolean racy;

    History() {}

    History(int write, int writeSite, int read, int readSite) {
        this.write = write;
        this.writeSite = writeSite;
        this.read = read;
        this.readSite = readSite;
    }

    /** Tell whether an earlier schedule left it behind, as in a static field: whether that raced must not show in this one. */
    final boolean isStale() {
        return schedule != Statics.epoch;
    }

    /** Name the variable for a learner, given the two sites. */
    abstract String name(int firstSite, int secondSite);

    /** Return what tells the variable from all others of the schedule, the same whenever the schedule is run. */
    long key() {
        return Variables.key(serial, 0);
    }

    final void read(ThreadClock thread, int site) {
        checkWrite(thread, site, false);
        thread.saw(write);
        if (atomics != null) {
            atomics.check(this, thread, site, false);
        }
        if (readers != null) {
            remember(thread.index, thread.epoch, site);
        } else if (read == 0 || thread.follows(read)) {
            read = thread.epoch;
            readSite = site;
        } else {
            int other = Epochs.fiber(read);
            readers = new int[Math.max(other, thread.index) + 1];
            readerSites = new int[readers.length];
            remember(other, read, readSite);
            remember(thread.index, thread.epoch, site);
        }
        last = thread.epoch;
    }

    final void write(ThreadClock thread, int site) {
        checkWrite(thread, site, true);
        checkReads(thread, site);
        if (atomics != null) {
            atomics.check(this, thread, site, true);
        }
        write = thread.epoch;
        writeSite = site;
        read = 0;
        readers = null;
        readerSites = null;
        last = thread.epoch | 1;
    }

    /** Report that a read, already past, and the last write race. */
    final void race(ThreadClock thread, int site) {
        racy = true;
        Races.add(this, write, writeSite, true, thread, site, false);
    }

    /** Check an atomic access, which races with plain ones only, and remember it. */
    final void atomic(ThreadClock thread, int site, boolean writes) {
        checkWrite(thread, site, writes);
        if (writes) {
            checkReads(thread, site);
        }
        if (atomics == null) {
            atomics = new Atomics();
        }
        atomics.remember(thread, site, writes);
        last = 0;
    }

    /** Check a read against the write before it without remembering the read. */
    final void checkWrite(ThreadClock thread, int site, boolean writes) {
        checkWrite(thread, write, writeSite, site, writes);
    }

    final void checkWrite(ThreadClock thread, int before, int beforeSite, int site, boolean writes) {
        if (!thread.follows(before)) {
            racy = true;
            Races.add(this, before, beforeSite, true, thread, site, writes);
        }
    }

    /** Check a write against the reads before it without remembering the write. */
    final void checkReads(ThreadClock thread, int site) {
        if (readers == null) {
            checkRead(thread, read, readSite, site);
            return;
        }
        for (int i = 0; i < readers.length; i++) {
            checkRead(thread, readers[i], readerSites[i], site);
        }
    }

    final void checkRead(ThreadClock thread, int before, int beforeSite, int site) {
        if (!thread.follows(before)) {
            racy = true;
            Races.add(this, before, beforeSite, false, thread, site, true);
        }
    }

    final int writeEpoch() {
        return write;
    }

    final int writeSite() {
        return writeSite;
    }

    private void remember(int fiber, int epoch, int site) {
        if (fiber >= readers.length) {
            readers = Arrays.copyOf(readers, fiber + 4);
            readerSites = Arrays.copyOf(readerSites, fiber + 4);
        }
        readers[fiber] = epoch;
        readerSites[fiber] = site;
    }
}
