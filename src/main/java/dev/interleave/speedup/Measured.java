package dev.interleave.speedup;

import java.util.List;

/**
 * Tell what a stopwatch on this host said; it informs only.
 *
 * @param cores of this host
 * @param rounds how many counted
 * @param speedup median of the rounds' ratios of the baseline's time to the submission's
 * @param low lower end of the interval that holds the true median in 95 of 100 such measurements
 * @param high its upper end
 * @param reference median ratio of the baseline's time to the reference's
 * @param criticalPath ratio of the CPU time on the longest path through the threads, 0 where unknown
 * @param how clock and scheduling that were used, in words
 * @param doubts why the figures may mislead, such as a busy host; empty if nothing speaks against them
 */
public record Measured(
        int cores,
        int rounds,
        double speedup,
        double low,
        double high,
        double reference,
        double criticalPath,
        String how,
        List<String> doubts) {
    public Measured {
        doubts = List.copyOf(doubts);
    }
}
