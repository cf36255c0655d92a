package dev.interleave.box.engine.rt.search;

/** Kinds of accesses to a shared location. */
public final class Access {
    public static final int READ = 0;
    public static final int WRITE = 1;

    /** A change that commutes with others of its kind: counting down, giving a permit back. */
    public static final int ADD = 2;

    /** Taking a lock; to give it back is no access, only an order. */
    public static final int ACQUIRE = 3;

    private static final int KINDS = 4;

    private Access() {}

    /** Tell whether the order of two accesses to one location can matter. */
    static boolean conflict(int one, int other) {
        return !(one == READ && other == READ) && !(one == ADD && other == ADD);
    }

    static int pack(int value, int kind) {
        return value * KINDS + kind;
    }

    static int value(int packed) {
        return Math.floorDiv(packed, KINDS);
    }

    static int kind(int packed) {
        return Math.floorMod(packed, KINDS);
    }
}
