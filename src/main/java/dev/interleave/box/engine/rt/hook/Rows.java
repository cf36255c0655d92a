package dev.interleave.box.engine.rt.hook;

import java.util.Arrays;

/** What a place in the program that loads arrays out of an array has seen, by index: arrays and their tokens. */
public final class Rows {
    private static final int MOST = 4096;

    private Object[] arrays = new Object[16];
    private int[][] tokens = new int[16][];

    /** Begin with nothing seen. */
    public Rows() {}

    int[] tokens(Object array, int index) {
        return index >= 0 && index < arrays.length && arrays[index] == array ? tokens[index] : find(array, index);
    }

    private int[] find(Object array, int index) {
        int[] found = Hooks.tokens(array);
        if (index >= 0 && index < MOST) {
            if (index >= arrays.length) {
                int size = Math.min(MOST, Math.max(index + 1, 2 * arrays.length));
                arrays = Arrays.copyOf(arrays, size);
                tokens = Arrays.copyOf(tokens, size);
            }
            arrays[index] = array;
            tokens[index] = found;
        }
        return found;
    }
}
