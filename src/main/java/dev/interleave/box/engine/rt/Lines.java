package dev.interleave.box.engine.rt;

import org.jspecify.annotations.Nullable;

/** The cache lines that threads synchronise through. Holds those used last; a forgotten one costs nothing. */
final class Lines {
    /** Stands for an object's monitor: no field has this offset. */
    static final long MONITOR = -1;

    private static final int SIZE = 1 << 13;
    private static final int LINE_SHIFT = 6;

    private final @Nullable Line[] lines = new Line[SIZE];
    private final int cores;

    Lines(int cores) {
        this.cores = cores;
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
            line = new Line(object, offset >> LINE_SHIFT, cores);
            lines[place] = line;
        }
        return line;
    }

    private static int place(Object object, long offset) {
        int hash = (Identities.of(object) + (int) (offset >> LINE_SHIFT) * 0x85EBCA6B) * 0x9E3779B1;
        return hash >>> 32 - 13;
    }
}
