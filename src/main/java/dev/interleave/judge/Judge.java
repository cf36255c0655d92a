package dev.interleave.judge;

import dev.interleave.box.protocol.Datum;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.Verdict;
import dev.interleave.judge.Court.Docket;
import dev.interleave.judge.Court.Trial;
import dev.interleave.sandbox.Sandbox;
import dev.interleave.sandbox.SandboxUnavailableException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Judge natively: real threads, seeded cases, observations ruled on outside of the submission's box. */
public final class Judge {
    private final Sandbox sandbox;
    private final BooleanSupplier busy;

    public Judge(Sandbox sandbox) {
        this(sandbox, Judge::isMachineBusy);
    }

    Judge(Sandbox sandbox, BooleanSupplier busy) {
        this.sandbox = sandbox;
        this.busy = busy;
    }

    private static boolean isMachineBusy() {
        var machine = ManagementFactory.getOperatingSystemMXBean();
        return machine.getSystemLoadAverage() > machine.getAvailableProcessors();
    }

    /** Gets each case as it is done. */
    @FunctionalInterface
    public interface Progress {
        void caseFinished(CaseResult result, int done, int planned);
    }

    /** Say what is wrong with the submission's entry class, empty when it fits the contract. */
    public static Optional<String> shapeProblem(PreparedExercise exercise, Map<String, byte[]> submission) {
        return SolutionShape.problem(submission, exercise.exercise().contract());
    }

    /** Start a box in the background as submissions to this exercise need it. */
    public void prepare(Exercise exercise) {
        sandbox.prepare(SubmissionBox.spec(exercise));
    }

    /** Judge the cases in order, the visible ones first. */
    public JudgeReport judge(
            PreparedExercise exercise,
            Map<String, byte[]> submission,
            Docket docket,
            boolean visibleOnly,
            Court court,
            Progress progress)
            throws CourtException {
        var trials = new ArrayList<>(docket.visible());
        if (!visibleOnly) {
            trials.addAll(docket.random());
        }
        try (var box = new SubmissionBox(sandbox, exercise, submission)) {
            var judged = new NativeCase(exercise.exercise().limits(), court, box, submission.keySet(), busy);
            return judge(trials, judged, exercise.exercise().startsProcesses(), progress);
        } catch (SandboxUnavailableException e) {
            throw new CourtException(String.valueOf(e.getMessage()));
        }
    }

    private static JudgeReport judge(List<Trial> trials, NativeCase judged, boolean processes, Progress progress)
            throws CourtException {
        var results = new ArrayList<CaseResult>();
        var findings = new ArrayList<Finding>();
        var patience = new Patience();
        Verdict verdict = Verdict.ACCEPTED;
        for (Trial trial : trials) {
            Diagnosis diagnosis = judged.judge(trial);
            var result = new CaseResult(
                    trial.name(),
                    trial.visible(),
                    diagnosis.verdict(),
                    diagnosis.message(),
                    trial.shown(),
                    diagnosis.pictures());
            results.add(result);
            diagnosis.findings().stream()
                    .filter(found -> !findings.contains(found))
                    .forEach(findings::add);
            verdict = verdict.orWorse(diagnosis.verdict());
            progress.caseFinished(result, results.size(), trials.size());
            boolean movedFromOutside = processes || !(trial.site() instanceof Datum.Null);
            if (patience.isOver(diagnosis, movedFromOutside)) {
                break;
            }
        }
        return new JudgeReport(verdict, results, trials.size(), findings);
    }

    /**
     * Ends judging when it has become clear that more of the same would follow: at once when a case took all the time it had, which
     * no other case can outdo, or hangs where that takes long to see, because a site or a child process might still have moved it.
     */
    private static final class Patience {
        private static final int MOST_FAILURES = 5;
        private static final int MOST_COSTLY_FAILURES = 2;
        private int failures;
        private int costly;

        boolean isOver(Diagnosis diagnosis, boolean movedFromOutside) {
            failures += diagnosis.verdict() == Verdict.ACCEPTED ? 0 : 1;
            costly += diagnosis.costly() ? 1 : 0;
            boolean outwaited = diagnosis.verdict() == Verdict.DEADLOCK && movedFromOutside;
            return outwaited
                    || diagnosis.verdict() == Verdict.TIME_LIMIT
                    || failures >= MOST_FAILURES
                    || costly >= MOST_COSTLY_FAILURES;
        }
    }
}
