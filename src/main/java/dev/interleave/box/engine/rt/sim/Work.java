package dev.interleave.box.engine.rt.sim;

import dev.interleave.box.engine.rt.Cores;

/**
 * The virtual clock of the thread that runs, in ps. Instrumented code adds what each of its basic blocks costs; the simulator exchanges the
 * value at each switch. Has no initialiser, because the library counts from its first instruction on.
 */
public final class Work {
    /** Where the running thread is in virtual time. */
    public static long now;

    /** When the program has to call {@link #tick}. */
    public static long limit;

    /** Whether a simulation runs. */
    public static boolean on;

    /** Time of the first call into the classes that are timed; of use only if {@link #timed}. */
    public static long first;

    /** Time of the last return from them. */
    public static long last;

    public static boolean timed;

    private Work() {}

    /** Note that the time has come that {@link #limit} told; the thread may lose its core. */
    public static void tick() {
        Cores.tick();
    }

    /** Precede a method of a class that is timed. */
    public static void enter() {
        if (!timed) {
            timed = true;
            first = now;
            Cores.begin();
        }
    }

    /** Follow a method of a class that is timed. */
    public static void leave() {
        if (now > last) {
            last = now;
        }
    }

    /** Precede a call that stands for computing of so many us. */
    public static void effort(int micros) {
        if (micros > 0) {
            now += micros * Costs.MICRO;
        }
    }

    /** Precede the creation of an array: it has to be zeroed. */
    public static void array(int length) {
        if (length > 0) {
            now += length * Costs.ARRAY_ELEMENT;
        }
    }

    /** Precede a search for the first difference of two arrays, as if there were none. */
    public static void compare(int length) {
        if (length > 0) {
            now += length * Costs.COMPARED_ELEMENT;
        }
    }

    /** Precede {@code System.arraycopy}. */
    public static void copy(int length) {
        now += Costs.COPY + (length > 0 ? length * Costs.COPIED_ELEMENT : 0);
    }
}
