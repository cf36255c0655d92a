package dev.interleave.box.engine.rt.search;

import java.util.Arrays;

/**
 * What one step accessed, in terms that hold in every run with the same beginning: a location that was touched before the step by its
 * number, any other one by its code, which may stand for several.
 */
final class Footprint {
    private static final Footprint EMPTY = new Footprint(new long[0]);

    /** Packed: name and kind. */
    private final long[] accesses;

    private Footprint(long[] accesses) {
        this.accesses = accesses;
    }

    /** Name the accesses of a step before which so many locations had been touched. */
    static Footprint of(int[] packed, Trace trace, int touched) {
        if (packed.length == 0) {
            return EMPTY;
        }
        long[] named = new long[packed.length];
        for (int i = 0; i < packed.length; i++) {
            named[i] = name(packed[i], trace, touched) * 4 + Access.kind(packed[i]);
        }
        return new Footprint(named);
    }

    private static long name(int packed, Trace trace, int touched) {
        int location = Access.value(packed);
        return location < touched ? location : -1L - (trace.code(location) & 0x7FFFFFFFL);
    }

    /** Return what either accessed; this one if the other has nothing to add, as when the same beginning is run again. */
    Footprint and(Footprint other) {
        long[] both = accesses;
        int size = accesses.length;
        for (long its : other.accesses) {
            if (!has(its)) {
                if (both.length == size) {
                    both = Arrays.copyOf(both, size + other.accesses.length);
                }
                both[size++] = its;
            }
        }
        return size == accesses.length ? this : new Footprint(both.length == size ? both : Arrays.copyOf(both, size));
    }

    private boolean has(long access) {
        for (long mine : accesses) {
            if (mine == access) {
                return true;
            }
        }
        return false;
    }

    /**
     * Add the numbers of locations that have just been numbered, by a step that doesn't conflict with this one or by the announcement of
     * the next: codes of this one may stand for them.
     *
     * @param from number of the first of them
     * @param to number after the last of them
     */
    Footprint knowing(Trace trace, int from, int to) {
        Footprint known = this;
        for (int location = from; location < to; location++) {
            long code = -1L - (trace.code(location) & 0x7FFFFFFFL);
            for (long mine : accesses) {
                if (mine >> 2 == code) {
                    known = known.and(new Footprint(new long[] {location * 4L + (mine & 3)}));
                }
            }
        }
        return known;
    }

    boolean conflicts(Footprint other) {
        for (long mine : accesses) {
            for (long its : other.accesses) {
                if (mine >> 2 == its >> 2 && Access.conflict((int) (mine & 3), (int) (its & 3))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Return the accesses to locations that are known by their numbers, packed with their kinds. */
    int[] known() {
        Ints known = new Ints();
        for (long access : accesses) {
            if (access >= 0) {
                known.add(Access.pack((int) (access >> 2), (int) (access & 3)));
            }
        }
        return known.toArray();
    }
}
