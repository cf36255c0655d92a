package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.sim.Stretch;
import java.util.ArrayList;
import java.util.List;

/** What one thread did when. Keeps a bounded number of stretches: where there are too many, short ones are added to those before them. */
final class Timeline {
    private static final int MOST = 400;

    private final Places places;
    private final boolean told;
    private final long[] totals = new long[5];
    private byte[] states = new byte[16];
    private byte[] reasons = new byte[16];
    private int[] sites = new int[16];
    private long[] starts = new long[16];
    private int count;

    /** Shorter stretches are no longer told apart. */
    private long grain;

    private final long begin;
    private int state = Stretch.READY;
    private int reason;
    private int site;
    private long since;
    private boolean ended;

    Timeline(long begin, Places places, boolean told) {
        this.begin = begin;
        this.since = begin;
        this.places = places;
        this.told = told;
    }

    long begin() {
        return begin;
    }

    int state() {
        return state;
    }

    long since() {
        return since;
    }

    /** Note that another stretch begins. */
    void turn(int nextState, int nextReason, int nextSite, long now) {
        if (ended || nextState == state && nextReason == reason && nextSite == site) {
            return;
        }
        close(now);
        state = nextState;
        reason = nextReason;
        site = nextSite;
    }

    /** Note the end of the thread, or of the run. */
    void end(long now) {
        if (!ended) {
            close(now);
            ended = true;
        }
    }

    private void close(long now) {
        long end = Math.max(since, now);
        long length = end - since;
        totals[state] += length;
        if (state == Stretch.BLOCKED) {
            places.waited(site, length);
        }
        if (told && length > 0 && (length >= grain || count == 0)) {
            add();
        }
        since = end;
    }

    private void add() {
        if (count > 0 && states[count - 1] == state && reasons[count - 1] == reason && sites[count - 1] == site) {
            return;
        }
        if (count == states.length) {
            if (count >= 2 * MOST) {
                coarsen();
            } else {
                grow();
            }
        }
        states[count] = (byte) state;
        reasons[count] = (byte) reason;
        sites[count] = site;
        starts[count++] = since;
    }

    private void grow() {
        int size = Math.min(2 * MOST, count * 2);
        byte[] moreStates = new byte[size];
        byte[] moreReasons = new byte[size];
        int[] moreSites = new int[size];
        long[] moreStarts = new long[size];
        System.arraycopy(states, 0, moreStates, 0, count);
        System.arraycopy(reasons, 0, moreReasons, 0, count);
        System.arraycopy(sites, 0, moreSites, 0, count);
        System.arraycopy(starts, 0, moreStarts, 0, count);
        states = moreStates;
        reasons = moreReasons;
        sites = moreSites;
        starts = moreStarts;
    }

    /** Double the grain until at most {@link #MOST} are left. */
    private void coarsen() {
        while (count > MOST) {
            grain = Math.max(1_000_000, grain * 2);
            int kept = 1;
            for (int i = 1; i < count; i++) {
                long end = i + 1 < count ? starts[i + 1] : since;
                boolean same =
                        states[i] == states[kept - 1] && reasons[i] == reasons[kept - 1] && sites[i] == sites[kept - 1];
                if (end - starts[i] >= grain && !same) {
                    states[kept] = states[i];
                    reasons[kept] = reasons[i];
                    sites[kept] = sites[i];
                    starts[kept++] = starts[i];
                }
            }
            count = kept;
        }
    }

    long[] totals() {
        return totals.clone();
    }

    /** List the stretches without gaps, at most {@link #MOST}. */
    List<Stretch> stretches() {
        if (count > MOST) {
            coarsen();
        }
        var stretches = new ArrayList<Stretch>();
        for (int i = 0; i < count; i++) {
            long from = i == 0 ? begin : starts[i];
            long to = i + 1 < count ? starts[i + 1] : since;
            stretches.add(new Stretch(states[i], reasons[i], sites[i], from, to));
        }
        return stretches;
    }
}
