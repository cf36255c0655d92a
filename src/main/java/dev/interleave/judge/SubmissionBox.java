package dev.interleave.judge;

import dev.interleave.box.protocol.Datum;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.Limits;
import dev.interleave.judge.Court.OutsideView;
import dev.interleave.judge.Court.Trial;
import dev.interleave.sandbox.Box;
import dev.interleave.sandbox.BoxLimits;
import dev.interleave.sandbox.BoxOutcome;
import dev.interleave.sandbox.BoxProfile;
import dev.interleave.sandbox.BoxSpec;
import dev.interleave.sandbox.BoxUsage;
import dev.interleave.sandbox.Sandbox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Use a submission case after case, in one box as long as it stays clean and in a new one after that. */
final class SubmissionBox implements AutoCloseable {
    private static final int JVM_THREADS = 24;
    private static final long FILE_BYTES = 64L << 20;

    /** Ten times what the hungriest reference takes in a case: who spins need not be watched until the time is up. */
    private static final Duration CPU = Duration.ofSeconds(5);

    private static final Duration CPU_OF_PROCESSES = Duration.ofSeconds(12);

    private final Sandbox sandbox;
    private final PreparedExercise exercise;
    private final Map<String, byte[]> submission;
    private @Nullable Box box;
    private @Nullable SiteBox siteBox;
    private BoxUsage before = BoxUsage.UNKNOWN;
    private boolean preferred;

    SubmissionBox(Sandbox sandbox, PreparedExercise exercise, Map<String, byte[]> submission) {
        this.sandbox = sandbox;
        this.exercise = exercise;
        this.submission = submission;
    }

    /**
     * One use: how the box's call ended, and what was seen from outside.
     *
     * @param sawAll whether every process that was started is in the view
     */
    record Use(BoxOutcome outcome, OutsideView view, boolean sawAll) {
        /** The same as on a host that cannot count processes. */
        Use withoutProcesses() {
            return new Use(outcome, new OutsideView(view.explored(), -1, -1, view.site()), sawAll);
        }
    }

    Use observe(Trial trial) {
        Box open = box;
        if (open == null) {
            open = open(trial);
            BoxOutcome loaded = open.call("load", classes());
            if (!(loaded instanceof BoxOutcome.Answered)) {
                discard();
                return new Use(loaded, view(BoxUsage.UNKNOWN), true);
            }
        }
        before = open.usage();
        Optional<Datum> served = siteBox == null ? Optional.empty() : siteBox.serve(trial.site());
        BoxOutcome outcome = open.call(
                "observe",
                new Datum.Fields(Map.of("input", trial.input(), "site", served.orElse(new Datum.Null()))),
                exercise.exercise().startsProcesses() ? CPU_OF_PROCESSES : CPU);
        boolean sawAll = !exercise.exercise().startsProcesses() || open.sawEveryChild();
        return new Use(outcome, view(open.usage()), sawAll);
    }

    /** Use it on several inputs at once, without a look at what it does besides; the first one's site serves all. */
    Use measure(List<Trial> trials) {
        Trial first = trials.getFirst();
        Box open = box;
        if (open == null) {
            open = open(first);
            BoxOutcome loaded = open.call("load", classes());
            if (!(loaded instanceof BoxOutcome.Answered)) {
                discard();
                return new Use(loaded, view(BoxUsage.UNKNOWN), true);
            }
        }
        before = open.usage();
        Optional<Datum> served = siteBox == null ? Optional.empty() : siteBox.serve(first.site());
        var inputs = new Datum.Items(trials.stream().map(Trial::input).toList());
        preferred = open.preferred(true);
        BoxOutcome outcome = open.call(
                "measure", new Datum.Fields(Map.of("inputs", inputs, "site", served.orElse(new Datum.Null()))));
        open.preferred(false);
        boolean sawAll = !exercise.exercise().startsProcesses() || open.sawEveryChild();
        return new Use(outcome, view(open.usage()), sawAll);
    }

    /** Tell whether nothing else on the host could take processors from what was measured last. */
    boolean preferred() {
        return preferred;
    }

    /** Tell what the box has used so far. */
    BoxUsage usage() {
        return box == null ? BoxUsage.UNKNOWN : box.usage();
    }

    private Box open(Trial trial) {
        if (siteBox == null && !(trial.site() instanceof Datum.Null)) {
            siteBox = new SiteBox(sandbox);
        }
        Box opened = sandbox.open(siteBox == null ? spec() : spec().joining(siteBox.box()));
        box = opened;
        return opened;
    }

    /** Throw the box away, without waiting for its end; the next use gets a new one. */
    void discard() {
        Box used = box;
        if (used != null) {
            Thread.ofVirtual().start(used::close);
            box = null;
        }
    }

    private OutsideView view(BoxUsage after) {
        boolean known = before.processesStarted() >= 0 && after.processesStarted() >= 0;
        int started = known ? after.processesStarted() - before.processesStarted() : -1;
        Datum seen = siteBox == null ? new Datum.Null() : siteBox.seen();
        return new OutsideView(false, started, after.processesAlive(), seen);
    }

    private Datum classes() {
        return new Datum.Fields(Map.of(
                "exercise", ClassFiles.toDatum(exercise.boxClasses()), "submission", ClassFiles.toDatum(submission)));
    }

    private BoxSpec spec() {
        return spec(exercise.exercise());
    }

    static BoxSpec spec(Exercise exercise) {
        Limits limits = exercise.limits();
        boolean processes = exercise.startsProcesses();
        var bounds = new BoxLimits(
                limits.wall(),
                Duration.ofMinutes(10),
                limits.memoryBytes(),
                limits.processes(),
                limits.threads() + JVM_THREADS * (1 + limits.processes()),
                limits.outputBytes(),
                FILE_BYTES);
        return new BoxSpec(
                processes ? BoxProfile.PROCESS : BoxProfile.NATIVE,
                bounds,
                exercise.preview() ? List.of("--enable-preview") : List.of());
    }

    @Override
    public void close() {
        discard();
        if (siteBox != null) {
            siteBox.close();
        }
    }
}
