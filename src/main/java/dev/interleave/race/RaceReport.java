package dev.interleave.race;

import dev.interleave.exercise.Verdict;
import dev.interleave.judge.Finding;
import java.util.List;

/**
 * Hold what exploring came to.
 *
 * @param verdict the worst finding's kind, ACCEPTED when there is none, INCONCLUSIVE when it was not judged
 * @param strength how much was explored
 * @param notJudged why race-freedom was not judged, empty when it was
 */
public record RaceReport(Verdict verdict, List<Finding> findings, Strength strength, String notJudged) {
    public RaceReport {
        findings = List.copyOf(findings);
    }

    /**
     * Say how much was explored.
     *
     * @param schedules interleavings that were run
     * @param traces how many of them were different
     * @param rungs the same for each size, the smallest first
     */
    public record Strength(int schedules, int traces, List<Rung> rungs) {
        static final Strength NOTHING = new Strength(0, 0, List.of());

        public Strength {
            rungs = List.copyOf(rungs);
        }
    }

    static RaceReport notJudged(String reason) {
        return new RaceReport(Verdict.INCONCLUSIVE, List.of(), Strength.NOTHING, reason);
    }
}
