package dev.interleave.box.engine.rt;

import jdk.internal.misc.Unsafe;

/**
 * Sets the generator of identity hash codes back before each schedule, so that a set of objects without a {@code hashCode} of their own is
 * iterated over in the same order wherever the schedule runs.
 *
 * <p>HotSpot keeps a generator (Marsaglia's xor-shift, four ints: W, X, Y, Z) in each native thread; all fibers share one. Its place is found by
 * the ints that a new thread has there. Where they aren't found, identity hash codes stay as they are.
 */
public final class Identities {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final int Y = 842_502_087;
    private static final int Z = 0x8767;
    private static final int W = 273_326_509;
    private static final int FIRST = 1_804_289_383;

    /** A native thread is not smaller than this. */
    private static final int LARGEST = 1_536;

    private static final long NATIVE_THREAD = UNSAFE.objectFieldOffset(Thread.class, "eetop");
    private static final long PLACE = find();

    private static long savedLow;
    private static long savedHigh;

    /** Where a mark word keeps the hash code of an unlocked object. */
    private static final int HASH_SHIFT = 8;

    private static final int HASH_MASK = 0x7FFF_FFFF;
    private static final boolean READABLE = PLACE >= 0 && isReadable();

    private static long ownLow = W & 0xFFFF_FFFFL | (long) FIRST << 32;
    private static long ownHigh = Y & 0xFFFF_FFFFL | (long) Z << 32;

    private Identities() {}

    /** Return an object's identity hash code; one that the engine is the first to ask for is drawn from a generator of the engine's own. */
    public static int of(Object object) {
        if (!READABLE) {
            return System.identityHashCode(object);
        }
        int known = hashInMark(object);
        return known != 0 ? known : draw(object);
    }

    private static int draw(Object object) {
        long at = address(Bridge.carrier());
        long low = UNSAFE.getLong(at);
        long high = UNSAFE.getLong(at + 8);
        UNSAFE.putLong(at, ownLow);
        UNSAFE.putLong(at + 8, ownHigh);
        int drawn = System.identityHashCode(object);
        ownLow = UNSAFE.getLong(at);
        ownHigh = UNSAFE.getLong(at + 8);
        UNSAFE.putLong(at, low);
        UNSAFE.putLong(at + 8, high);
        return drawn;
    }

    private static int hashInMark(Object object) {
        long mark = UNSAFE.getLong(object, 0L);
        return (mark & 3) == 1 ? (int) (mark >>> HASH_SHIFT) & HASH_MASK : 0;
    }

    private static boolean isReadable() {
        Object object = new Object();
        return hashInMark(object) == 0 && System.identityHashCode(object) == hashInMark(object);
    }

    /** Begin anew, on the thread that carries the fibers, or will. */
    public static void reset() {
        if (PLACE >= 0) {
            long at = address(Bridge.carrier());
            UNSAFE.putInt(at, W);
            UNSAFE.putInt(at + 4, FIRST);
            UNSAFE.putInt(at + 8, Y);
            UNSAFE.putInt(at + 12, Z);
        }
    }

    /** Remember the state, because what comes is no part of the program's behaviour (linking, loading). */
    static void save() {
        if (PLACE >= 0) {
            long at = address(Bridge.carrier());
            savedLow = UNSAFE.getLong(at);
            savedHigh = UNSAFE.getLong(at + 8);
        }
    }

    /** Go back to what {@link #save} has remembered. */
    static void restore() {
        if (PLACE >= 0) {
            long at = address(Bridge.carrier());
            UNSAFE.putLong(at, savedLow);
            UNSAFE.putLong(at + 8, savedHigh);
        }
    }

    private static long address(Thread carrier) {
        return UNSAFE.getLong(carrier, NATIVE_THREAD) + PLACE;
    }

    private static long find() {
        Search search = new Search();
        search.start();
        try {
            search.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return search.place;
    }

    /** A thread that has hashed nothing yet. A class of its own, because this one is being initialised. */
    private static final class Search extends Thread {
        private volatile long place = -1;

        @Override
        public void run() {
            Unsafe unsafe = Unsafe.getUnsafe();
            long self = unsafe.getLong(this, unsafe.objectFieldOffset(Thread.class, "eetop"));
            for (int offset = 8; offset < LARGEST && place < 0; offset += 4) {
                boolean here = unsafe.getInt(self + offset) == W
                        && unsafe.getInt(self + offset + 8) == Y
                        && unsafe.getInt(self + offset + 12) == Z;
                place = here ? offset : -1;
            }
        }
    }
}
