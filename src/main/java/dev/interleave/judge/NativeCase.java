package dev.interleave.judge;

import dev.interleave.exercise.Limits;
import dev.interleave.exercise.Verdict;
import dev.interleave.judge.Court.Decision;
import dev.interleave.judge.Court.Trial;
import dev.interleave.judge.Seen.Frame;
import dev.interleave.judge.Seen.SeenThread;
import dev.interleave.judge.Seen.Thrown;
import dev.interleave.judge.SubmissionBox.Use;
import dev.interleave.sandbox.BoxOutcome;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Finds out what one native use of a submission came to. */
final class NativeCase {
    private static final int MOST_TRIES = 4;
    private static final int MOST_LOOKS = 3;
    private static final Set<Verdict> STILLNESS = Set.of(Verdict.NOT_CONCURRENT, Verdict.DEADLOCK);

    private final Limits limits;
    private final Court court;
    private final SubmissionBox box;
    private final Set<String> submitted;
    private final BooleanSupplier busy;

    NativeCase(Limits limits, Court court, SubmissionBox box, Set<String> submitted, BooleanSupplier busy) {
        this.limits = limits;
        this.court = court;
        this.box = box;
        this.submitted = submitted;
        this.busy = busy;
    }

    /**
     * Judge; what rests on nobody having moved any more is believed on a busy machine only if it is seen again: a thread that gets no
     * processor for long has looked like one that waits.
     */
    Diagnosis judge(Trial trial) throws CourtException {
        Diagnosis diagnosis = once(trial);
        for (int looks = 1;
                looks < MOST_LOOKS && STILLNESS.contains(diagnosis.verdict()) && busy.getAsBoolean();
                looks++) {
            box.discard();
            diagnosis = once(trial);
        }
        return diagnosis;
    }

    /**
     * Judge; where a busy machine may have missed a process, nothing that rests on their number is held against a submission: such a use is
     * repeated.
     */
    private Diagnosis once(Trial trial) throws CourtException {
        for (int tries = 1; ; tries++) {
            Use use = box.observe(trial);
            Diagnosis diagnosis = diagnosis(trial, use);
            if (diagnosis.verdict() == Verdict.ACCEPTED || use.sawAll()) {
                return diagnosis;
            }
            Diagnosis without = diagnosis(trial, use.withoutProcesses());
            if (without.verdict() == diagnosis.verdict()) {
                return without;
            }
            // What was printed or written in vain is not to count against the next try.
            box.discard();
            if (tries == MOST_TRIES) {
                return without.verdict() == Verdict.ACCEPTED ? unseen() : without;
            }
        }
    }

    private static Diagnosis unseen() {
        return costly(
                Verdict.INCONCLUSIVE,
                "The machine was too busy to see every process that your program started. Submit it again.");
    }

    private Diagnosis diagnosis(Trial trial, Use use) throws CourtException {
        if (use.outcome() instanceof BoxOutcome.Answered(var body, String _)) {
            var seen = Seen.read(body);
            if (seen.isPresent()) {
                return ofSeen(trial, seen.get(), use);
            }
            box.discard();
            return forged();
        }
        box.discard();
        return ofEnd(use.outcome());
    }

    private Diagnosis ofSeen(Trial trial, Seen seen, Use use) throws CourtException {
        boolean clean = seen.ending().equals("observed") && seen.leaks().isEmpty() && seen.children() == 0;
        if (!clean) {
            box.discard();
        }
        return switch (seen.ending()) {
            case "threw" -> threw(seen);
            case "stuck" -> Hang.stuck(seen.threads());
            default -> ruled(trial, seen, use);
        };
    }

    private Diagnosis ruled(Trial trial, Seen seen, Use use) throws CourtException {
        Decision decision = court.rule(trial.input(), seen.observation(), use.view(), trial.visible());
        Diagnosis leak = leak(seen);
        if (decision.verdict() == Verdict.ACCEPTED
                || leak.verdict().ordinal() < decision.verdict().ordinal()) {
            return leak.with(decision.pictures());
        }
        // Found by waiting in vain, and the next case would wait again.
        boolean costly = decision.verdict() == Verdict.NOT_CONCURRENT || decision.verdict() == Verdict.NOT_JOINED;
        return new Diagnosis(decision.verdict(), decision.message() + uncaught(seen), List.of(), costly)
                .with(decision.pictures());
    }

    private static String uncaught(Seen seen) {
        return seen.uncaught().stream()
                .filter(thrown -> !thrown.frames().isEmpty())
                .findFirst()
                .map(thrown -> " A thread of yours ended with " + described(thrown) + ".")
                .orElse("");
    }

    private static Diagnosis leak(Seen seen) {
        if (seen.children() > 0) {
            return Diagnosis.costly(
                    Verdict.LEAK,
                    "Your program left " + seen.children() + " child process" + (seen.children() == 1 ? "" : "es")
                            + " running. Wait for each child, also when something fails.",
                    List.of());
        }
        if (seen.leaks().isEmpty()) {
            return Diagnosis.accepted();
        }
        SeenThread first = seen.leaks().getFirst();
        boolean pool = seen.leaks().stream().anyMatch(thread -> thread.name().matches("(pool|ForkJoinPool)-.*"));
        String message = "After the call, " + seen.leaks().size() + " of your threads "
                + (seen.leaks().size() == 1 ? "is" : "are") + " still alive, the first is `" + first.name() + "`. "
                + (pool
                        ? "An executor keeps its threads until it is shut down: use it in try-with-resources."
                        : "Let each thread end, and join it.");
        return Diagnosis.costly(Verdict.LEAK, message, List.of());
    }

    private static Diagnosis threw(Seen seen) {
        Thrown thrown = seen.thrown().orElse(new Thrown("an exception", "", List.of()));
        String message = "The call ended with " + described(thrown) + ".";
        if (thrown.frames().isEmpty()) {
            return Diagnosis.of(Verdict.RUNTIME_ERROR, message);
        }
        Frame place = thrown.frames().getFirst();
        Finding finding = Finding.of(Verdict.RUNTIME_ERROR, message, place.file(), place.line());
        return new Diagnosis(Verdict.RUNTIME_ERROR, message, List.of(finding), false);
    }

    private static String described(Thrown thrown) {
        String text = thrown.message().isEmpty() ? thrown.type() : thrown.type() + ": " + thrown.message();
        return thrown.frames().isEmpty()
                ? text
                : text + " at " + thrown.frames().getFirst().at();
    }

    private Diagnosis ofEnd(BoxOutcome outcome) {
        return switch (outcome) {
            case BoxOutcome.TimedOut(var clock, String dump, String _) ->
                Hang.timedOut(clock == BoxOutcome.TimedOut.Clock.CPU, DumpedThreads.read(dump, submitted), limits);
            case BoxOutcome.MemoryExceeded _ ->
                costly(Verdict.MEMORY_LIMIT, "Your program needs more than " + mebibytes() + " MiB of memory.");
            case BoxOutcome.ThreadsExceeded _ ->
                costly(
                        Verdict.MEMORY_LIMIT,
                        limits.processes() == 0
                                ? "Your program started more threads than it may, which is " + limits.threads()
                                        + " at a time. Start fewer, or use virtual threads."
                                : "Your program started more threads or processes than it may, which is "
                                        + limits.threads() + " threads and " + limits.processes()
                                        + " child processes at a time. Start fewer.");
            case BoxOutcome.OutputExceeded _ ->
                costly(
                        Verdict.OUTPUT_LIMIT,
                        "Your program printed more than " + (limits.outputBytes() >> 10) + " KiB.");
            case BoxOutcome.FilesExceeded _ ->
                costly(Verdict.OUTPUT_LIMIT, "Your program wrote more to files than it may.");
            case BoxOutcome.Died(int exitCode, String _) ->
                costly(
                        Verdict.RUNTIME_ERROR,
                        "Your program ended the whole Java machine (code " + exitCode
                                + ") instead of returning. Do not call System.exit or halt here.");
            case BoxOutcome.Forged(String _, String _) -> forged();
            case BoxOutcome.Failed(String exception, String message, String _) ->
                costly(Verdict.INCONCLUSIVE, "The platform could not use your solution: " + exception + ": " + message);
            case BoxOutcome.Unavailable(String reason) ->
                costly(Verdict.INCONCLUSIVE, "The platform could not run your program: " + reason);
            case BoxOutcome.Answered _ -> throw new IllegalStateException("An answer is no end");
        };
    }

    private static Diagnosis forged() {
        return costly(Verdict.FORBIDDEN, "Your program interfered with the grader.");
    }

    /** What ends a box has no place in the source; it is found nevertheless, unless it is the platform's fault. */
    private static Diagnosis costly(Verdict verdict, String message) {
        return Diagnosis.costly(
                verdict,
                message,
                verdict == Verdict.INCONCLUSIVE ? List.of() : List.of(Finding.of(verdict, message, null, 0)));
    }

    private long mebibytes() {
        return limits.memoryBytes() >> 20;
    }
}
