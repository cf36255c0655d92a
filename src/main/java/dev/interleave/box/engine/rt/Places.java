package dev.interleave.box.engine.rt;

/** How long locks were held and waited for, by the number of the place in the source where they were taken. Times are in ps. */
final class Places {
    private static final int COUNTS = 4;

    private long[] counts = new long[64 * COUNTS];
    private int end;

    void entered(int site) {
        int at = at(site);
        counts[at + 2]++;
    }

    void contended(int site) {
        int at = at(site);
        counts[at + 3]++;
    }

    void held(int site, long time) {
        int at = at(site);
        counts[at] += time;
    }

    void waited(int site, long time) {
        int at = at(site);
        counts[at + 1] += time;
    }

    /** Return how many sites there may be, from 0. */
    int end() {
        return end;
    }

    /** Return held and waited time, how often it was taken, and how often somebody had to wait. */
    long[] of(int site) {
        int at = at(site);
        return new long[] {counts[at], counts[at + 1], counts[at + 2], counts[at + 3]};
    }

    /** Make room; to be called before the array is looked up. */
    private int at(int site) {
        int at = site * COUNTS;
        if (at >= counts.length) {
            long[] more = new long[(at + COUNTS) * 2];
            System.arraycopy(counts, 0, more, 0, counts.length);
            counts = more;
        }
        end = Math.max(end, site + 1);
        return at;
    }
}
