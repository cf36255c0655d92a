package dev.interleave.box.engine.rt.detect;

/** Numbers variables in the order in which a schedule comes upon them, so that one can be found again when the schedule is run again. */
final class Variables {
    private static int count;

    private Variables() {}

    static void clear() {
        count = 0;
    }

    static int next() {
        return ++count;
    }

    static long key(int serial, int element) {
        return (long) serial << 32 | element;
    }
}
