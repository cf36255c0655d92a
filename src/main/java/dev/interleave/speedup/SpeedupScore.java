package dev.interleave.speedup;

import dev.interleave.exercise.Verdict;
import java.util.List;

/**
 * Score a submission relative to the reference of the same approach.
 *
 * <p>At each scored number of cores it earns {@code clamp((S - 1) / (Sref - 1), 0, 1)}, S being how many times as fast as the sequential
 * baseline it is; the share of the points is their mean. Where the reference is no faster than the baseline on many cores, the reference on
 * one core takes the baseline's place. Less than two fifths of what the reference gains is {@link Verdict#TOO_SLOW}.
 *
 * @param share from 0 to 1
 * @param notes what is to be said about it
 */
record SpeedupScore(Verdict verdict, double share, List<String> notes) {
    /** The least share that is not too slow: who keeps two cores busy passes also where eight would help. */
    static final double PASS = 0.4;

    /** How far a simulation may be from a real run where locks are fought over. */
    static final double UNCERTAINTY = 0.1;

    /** A reference that gains less than this leaves nothing to be scored but not to be slower. */
    private static final double SOME_GAIN = 1.05;

    SpeedupScore {
        notes = List.copyOf(notes);
    }

    /**
     * Score.
     *
     * @param own the submission's speedups at the scored numbers of cores
     * @param reference those of the reference
     * @param referenceAlone that of the reference on one core
     * @param lockHeavy whether its time depends on locks that are fought over, which a simulation knows to 10 % only
     */
    static SpeedupScore of(List<Double> own, List<Double> reference, double referenceAlone, boolean lockHeavy) {
        double share = mean(own, reference, referenceAlone, 1);
        double atBest = lockHeavy ? mean(own, reference, referenceAlone, 1 + UNCERTAINTY) : share;
        if (share >= PASS || atBest < PASS) {
            return new SpeedupScore(verdict(share), share, List.of());
        }
        return new SpeedupScore(
                Verdict.ACCEPTED,
                share,
                List.of(
                        "Borderline: it gains a little less than two fifths of what the reference gains. Its threads fight over locks, and there a"
                                + " simulation is right to 10 % only, so it passes."));
    }

    private static Verdict verdict(double share) {
        return share >= PASS ? Verdict.ACCEPTED : Verdict.TOO_SLOW;
    }

    private static double mean(List<Double> own, List<Double> reference, double alone, double bonus) {
        double sum = 0;
        for (int i = 0; i < own.size(); i++) {
            sum += share(own.get(i) * bonus, reference.get(i), alone);
        }
        return own.isEmpty() ? 1 : sum / own.size();
    }

    /** Where the approach costs more than it gains, as processes with little to do, what it gains over itself on one core counts. */
    private static double share(double own, double reference, double alone) {
        if (reference < SOME_GAIN && reference >= SOME_GAIN * alone) {
            return Math.clamp((own - alone) / (reference - alone), 0, 1);
        }
        if (reference < SOME_GAIN) {
            return own >= reference * (1 - UNCERTAINTY) ? 1 : Math.clamp(own / reference, 0, 1);
        }
        return Math.clamp((own - 1) / (reference - 1), 0, 1);
    }
}
