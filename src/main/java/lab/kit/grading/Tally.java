package lab.kit.grading;

import lab.kit.Muted;

/**
 * Count who came, who is inside and how many were inside at once.
 *
 * <p>Safe from any thread. The engine takes no ordering from it: counting never hides a race of the submission.
 */
@Muted
public final class Tally {
    private int arrived;
    private int inside;
    private int peak;

    /** Count an arrival and give its number, from 1. */
    public synchronized int enter() {
        arrived++;
        inside++;
        peak = Math.max(peak, inside);
        return arrived;
    }

    /** Count one out. */
    public synchronized void leave() {
        inside--;
    }

    /** Tell how many have entered so far. */
    public synchronized int arrived() {
        return arrived;
    }

    /** Tell how many have entered and not left. */
    public synchronized int inside() {
        return inside;
    }

    /** Tell how many were inside at once at most. */
    public synchronized int peak() {
        return peak;
    }
}
