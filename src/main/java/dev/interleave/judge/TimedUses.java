package dev.interleave.judge;

import dev.interleave.box.protocol.Datum;
import dev.interleave.exercise.Verdict;
import dev.interleave.judge.Court.Decision;
import dev.interleave.judge.Court.OutsideView;
import dev.interleave.judge.Court.Trial;
import dev.interleave.sandbox.BoxOutcome;
import dev.interleave.sandbox.BoxUsage;
import dev.interleave.sandbox.Sandbox;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Use a solution natively against the clock, in a box of its own, and check every result. */
public final class TimedUses implements AutoCloseable {
    private final SubmissionBox box;

    public TimedUses(Sandbox sandbox, PreparedExercise exercise, Map<String, byte[]> classes) {
        this.box = new SubmissionBox(sandbox, exercise, classes);
    }

    /**
     * What one round took.
     *
     * @param nanos wall time, loading the solution's classes included
     * @param criticalNanos CPU time of the calling thread and the busiest other one, 0 where unknown
     * @param preferred whether nothing else on the host could take processors from it
     * @param fault what was wrong with a result, empty if all were right
     */
    public record Round(long nanos, long criticalNanos, boolean preferred, Optional<Decision> fault) {}

    /** Use it on all inputs with classes loaded anew, and rule on what was seen; empty with a reason in the fault if it broke. */
    public Round round(List<Trial> trials, Court court) throws CourtException {
        BoxOutcome outcome = box.measure(trials).outcome();
        if (!(outcome instanceof BoxOutcome.Answered(Datum.Fields answer, String _)
                && answer.get("nanos") instanceof Datum.Int(long nanos)
                && answer.get("critical") instanceof Datum.Int(long critical)
                && answer.get("observations") instanceof Datum.Items(List<Datum> observations)
                && answer.get("thrown") instanceof Datum.Text(String thrown))) {
            throw new CourtException(
                    "The run could not be measured: " + outcome.getClass().getSimpleName());
        }
        if (!thrown.isEmpty() || observations.size() != trials.size()) {
            throw new CourtException("The run could not be measured: it ended with " + thrown);
        }
        for (int i = 0; i < trials.size(); i++) {
            Decision decision = court.rule(trials.get(i).input(), observations.get(i), OutsideView.ofExploration());
            if (decision.verdict() != Verdict.ACCEPTED) {
                return new Round(nanos, critical, box.preferred(), Optional.of(decision));
            }
        }
        return new Round(nanos, critical, box.preferred(), Optional.empty());
    }

    /** Tell what all rounds and the time between them used, children included. */
    public BoxUsage usage() {
        return box.usage();
    }

    @Override
    public void close() {
        box.close();
    }
}
