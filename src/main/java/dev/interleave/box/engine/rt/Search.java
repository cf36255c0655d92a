package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.search.Tree;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs all interleavings of one body that are not equivalent, one after another, or all within a bound. */
public final class Search {
    /** Schedules of more steps are not searched. */
    public static final int MOST_STEPS = 10_000;

    private static final int MOST_RESTARTS = 8;

    private final Schedules schedules;
    private final int bound;
    private final int mostSteps;
    private final boolean endsWaits;
    private Tree tree;
    private final Set<Long> traces = new HashSet<>();
    private int runs;
    private int restarts;
    private boolean observed;
    private boolean waits;
    private int repeated;

    Search(Schedules schedules, int bound, int mostSteps, boolean endsWaits) {
        this.endsWaits = endsWaits;
        this.mostSteps = mostSteps;
        this.schedules = schedules;
        this.bound = bound;
        tree = new Tree(bound, mostSteps);
    }

    /** Tell whether nothing is left to run. */
    public boolean done() {
        return tree.done();
    }

    /** Run the next one; not after {@link #done}. */
    public Run next(Runnable body) {
        Run run = schedules.run(tree, observed, endsWaits, body);
        runs++;
        waits |= run.waits();
        if (run.observesLocks() && !observed) {
            observed = true;
            tree = new Tree(bound, mostSteps);
            traces.clear();
            return run;
        }
        if (tree.hasDiverged() && ++restarts <= MOST_RESTARTS) {
            // The first run of a piece of code may do more than later ones: the library sets itself up.
            tree = new Tree(bound, mostSteps);
            traces.clear();
            return run;
        }
        if (run.end() == End.REPEATED) {
            repeated++;
        } else {
            traces.add(run.trace());
        }
        return run;
    }

    /** Count the schedules run so far, those included that were cut short because they would only have repeated others. */
    public int runs() {
        return runs;
    }

    /** Tell whether some thread waited so that its wait could end early. */
    public boolean waits() {
        return waits;
    }

    /** Count the schedules that were cut short. */
    public int repeated() {
        return repeated;
    }

    /** Count the interleavings that are not equivalent. */
    public int distinct() {
        return traces.size();
    }

    /** Return the hashes of these. */
    public Set<Long> traces() {
        return Set.copyOf(traces);
    }

    /** Return why not all interleavings were run although nothing is left to run, or null. */
    public @Nullable String doubt() {
        return tree.doubt();
    }
}
