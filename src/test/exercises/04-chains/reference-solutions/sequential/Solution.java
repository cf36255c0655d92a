import lab.ex04.Chains;

public final class Solution implements Chains {
    @Override
    public long[] ends(long first, int count, int steps) {
        long[] ends = new long[count];
        for (int i = 0; i < count; i++) {
            ends[i] = end(first + i, steps);
        }
        return ends;
    }

    private static long end(long start, int steps) {
        long x = start;
        for (int i = 0; i < steps; i++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
        }
        return x;
    }
}
