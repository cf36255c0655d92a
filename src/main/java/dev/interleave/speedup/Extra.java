package dev.interleave.speedup;

import dev.interleave.speedup.Simulated.OnCores;
import dev.interleave.speedup.Simulated.Overhead;
import java.util.Locale;
import java.util.Optional;

/** Says what a run computes that the sequential solution does not: what takes more than half of it. */
final class Extra {
    /** What an atomic step stands for, with the library's code around it: generous, to tell many hand-overs from other work. */
    private static final long HAND_OVER = 300;

    private Extra() {}

    /**
     * Name what has to be done to have the work done by many; empty where it is something else.
     *
     * @param extra ns that all cores together computed besides the work of the baseline
     */
    static Optional<String> cause(OnCores run, long extra) {
        Overhead overhead = run.overhead();
        long handed = overhead.threadCosts() + HAND_OVER * overhead.atomics();
        if (overhead.childCosts() > extra / 2) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "starting %s, which takes %.0f ms of computing each; it pays where each has much more to do than that.",
                    counted(overhead.children(), "child process", "child processes"),
                    overhead.childCosts() / 1e6 / Math.max(1, overhead.children())));
        }
        if (overhead.threadCosts() > extra / 2 && overhead.threads() > 2 * run.cores() + 2) {
            return Optional.of("starting and waking %d threads.".formatted(overhead.threads()));
        }
        return handed > extra / 2
                ? Optional.of("handing tasks over and waking threads for them; fewer and larger tasks would cost less.")
                : Optional.empty();
    }

    private static String counted(int number, String one, String more) {
        return number + " " + (number == 1 ? one : more);
    }
}
