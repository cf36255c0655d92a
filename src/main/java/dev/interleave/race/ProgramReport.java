package dev.interleave.race;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hold what checking a program came to; its JSON form is the documented report of {@code check}.
 *
 * @param main binary name of the class whose main method was run
 * @param verdict CLEAN, the first kind of finding that applies, or NOT_JUDGED
 * @param reason why it was not judged, or not wholly
 * @param seed what all schedules derive from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgramReport(
        String main,
        String verdict,
        @Nullable String reason,
        List<ProgramFinding> findings,
        Strength strength,
        long seed) {
    static final String CLEAN = "CLEAN";
    static final String NOT_JUDGED = "NOT_JUDGED";

    public ProgramReport {
        findings = List.copyOf(findings);
    }

    /**
     * Say how much was explored.
     *
     * @param schedules interleavings that were run
     * @param traces how many of them differed
     * @param preemptions the most switches from a running thread in one of them
     * @param exhausted whether all interleavings were run, up to the order of steps that have nothing to do with each other;
     *     absent when nobody asked for it
     * @param executions how many interleavings there are, or were searched, that are not equivalent
     * @param bound up to how many switches from a running thread each was searched, -1 for any number
     * @param open why not all were run, absent when they were
     * @param earlyExecutions how many there are, or were searched, if besides one wait of each thread may end before anybody ends it, for no
     *     reason or by a time-out of at most 100 ms; absent where nobody waits so
     * @param earlyOpen why not all of these were run, absent when they were
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Strength(
            long schedules,
            long traces,
            long preemptions,
            @Nullable Boolean exhausted,
            @Nullable Long executions,
            @Nullable Long bound,
            @Nullable String open,
            @Nullable Long earlyExecutions,
            @Nullable String earlyOpen) {
        static final Strength NOTHING = new Strength(0, 0, 0, null, null, null, null, null, null);
    }

    static ProgramReport notJudged(String main, String reason, long seed) {
        return new ProgramReport(main, NOT_JUDGED, reason, List.of(), Strength.NOTHING, seed);
    }

    public boolean clean() {
        return verdict.equals(CLEAN);
    }

    public boolean judged() {
        return !verdict.equals(NOT_JUDGED);
    }
}
