package dev.interleave.box.engine.rt;

import org.jspecify.annotations.Nullable;

/**
 * Which cores have which cache line that threads synchronise through (MESI, without sizes): a core that reads what another one has written
 * since, or writes what others have, waits for the line. Holds the lines used last; a forgotten one costs nothing.
 */
final class Lines {
    /** Stands for an object's monitor: no field has this offset. */
    static final long MONITOR = -1;

    private static final int SIZE = 1 << 13;
    private static final int LINE_SHIFT = 6;

    /** A loop around a compare-and-set reads twice before it writes. */
    private static final int READS_OF_A_CHANGE = 2;

    private final @Nullable Line[] lines = new Line[SIZE];

    /** One line. */
    static final class Line {
        final Object object;
        final long number;
        private int owner = -1;
        private long sharers = -1;
        private int reader = -1;
        private int reads;

        /** Whether it is mostly read in order to be written. */
        private boolean modified;

        /** The longest chain of work that leads to what is written there. */
        long path;

        Line(Object object, long number) {
            this.object = object;
            this.number = number;
        }

        boolean isSharedBy(int core) {
            return (sharers & bit(core)) != 0;
        }

        /** Note a read; where reads precede writes the line is taken for writing at once. */
        void read(int core) {
            reads = reader == core ? reads + 1 : 1;
            reader = core;
            modified &= reads <= READS_OF_A_CHANGE;
            if (modified) {
                own(core);
            } else {
                sharers |= bit(core);
            }
        }

        void write(int core) {
            modified |= reader == core && reads > 0;
            reads = 0;
            own(core);
        }

        boolean isOwnedBy(int core) {
            return owner < 0 || owner == core && sharers == bit(core);
        }

        private void own(int core) {
            owner = core;
            sharers = bit(core);
        }

        private static long bit(int core) {
            return 1L << core;
        }
    }

    /** Return the line, or null if nothing is known of it. */
    @Nullable
    Line find(Object object, long offset) {
        Line line = lines[place(object, offset)];
        return line != null && line.object == object && line.number == offset >> LINE_SHIFT ? line : null;
    }

    /** Return the line, a new one if nothing is known of it. */
    Line of(Object object, long offset) {
        int place = place(object, offset);
        Line line = lines[place];
        if (line == null || line.object != object || line.number != offset >> LINE_SHIFT) {
            line = new Line(object, offset >> LINE_SHIFT);
            lines[place] = line;
        }
        return line;
    }

    private static int place(Object object, long offset) {
        int hash = (System.identityHashCode(object) + (int) (offset >> LINE_SHIFT) * 0x85EBCA6B) * 0x9E3779B1;
        return hash >>> 32 - 13;
    }
}
