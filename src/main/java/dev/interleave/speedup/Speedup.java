package dev.interleave.speedup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Show how fast a submission is on simulated cores, beside the reference solutions; part of the report of a grade.
 *
 * <p>All times are virtual, in ns of the reference core, and the same on every host.
 *
 * @param cores numbers of simulated cores, rising; each curve has a value for each
 * @param scored those of them at which the score is taken
 * @param approach slug of the approach that the submission was recognised as
 * @param comparedWith name of the reference that the score is relative to, empty where there is none
 * @param share share of the points for speedup that it earns, from 0 to 1
 * @param curves the submission first, then the baseline, then one reference of each approach
 * @param work what the submission computes in all, spinning included
 * @param span the longest chain of steps of which each had to wait for the one before
 * @param ceiling for each number of cores, the speedup that work and span allow at most
 * @param shownCores the number of cores at which the picture of its threads was taken
 * @param length makespan of that picture
 * @param coreTime where the time of the submission's cores went, at {@link #shownCores}
 * @param limit one sentence that says what limits the submission
 * @param file where the limit is, null where it has no place
 * @param line from 1, 0 where unknown
 * @param lanes what each thread did at {@link #shownCores}, those that computed longest first
 * @param moreLanes how many threads are not among the lanes
 * @param notes what else is to be said, such as that the case is borderline
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Speedup(
        List<Integer> cores,
        List<Integer> scored,
        String approach,
        String comparedWith,
        double share,
        List<Curve> curves,
        long work,
        long span,
        List<Double> ceiling,
        int shownCores,
        long length,
        CoreTime coreTime,
        String limit,
        @Nullable String file,
        int line,
        List<Lane> lanes,
        int moreLanes,
        List<String> notes) {
    public Speedup {
        cores = List.copyOf(cores);
        scored = List.copyOf(scored);
        curves = List.copyOf(curves);
        ceiling = List.copyOf(ceiling);
        lanes = List.copyOf(lanes);
        notes = List.copyOf(notes);
    }

    /** What a curve is of. */
    public enum Role {
        SUBMISSION,
        BASELINE,
        /** The reference that the score is relative to. */
        REFERENCE,
        /** A reference of another approach. */
        ALTERNATIVE
    }

    /**
     * One solution on each number of cores.
     *
     * @param name {@code submission}, or the folder of the reference
     * @param makespans ns on each number of cores; empty where it was not simulated
     * @param speedups times as fast as the baseline
     * @param reason why it was not simulated, empty where it was
     */
    public record Curve(
            Role role,
            String name,
            String approach,
            List<Long> makespans,
            List<Double> speedups,
            long work,
            long span,
            String reason) {
        public Curve {
            makespans = List.copyOf(makespans);
            speedups = List.copyOf(speedups);
        }
    }

    /**
     * Where the time of all cores went; the parts add up to the makespan times the number of cores.
     *
     * @param work what the baseline computes as well
     * @param extra what the baseline doesn't compute
     * @param locks cores stood idle while threads waited for locks
     * @param idle cores stood idle for other reasons
     */
    public record CoreTime(long work, long extra, long locks, long idle) {
        @JsonIgnore
        public long total() {
            return work + extra + locks + idle;
        }
    }

    /** What one thread did. */
    public record Lane(String name, boolean virtual, List<Stretch> stretches) {
        public Lane {
            stretches = List.copyOf(stretches);
        }
    }

    /**
     * A stretch of one state.
     *
     * @param from ns since the time that counts began
     * @param on what it waits for, empty if nothing
     * @param line of the submission, 0 if unknown
     */
    public record Stretch(Simulated.State state, long from, long to, String on, int line) {}

    /** Find the submission's own curve. */
    @JsonIgnore
    public Optional<Curve> submission() {
        return curves.stream().filter(curve -> curve.role() == Role.SUBMISSION).findFirst();
    }

    /** Find the curve that the score is relative to. */
    @JsonIgnore
    public Optional<Curve> reference() {
        return curves.stream().filter(curve -> curve.role() == Role.REFERENCE).findFirst();
    }
}
