import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lab.ex12.Advice;
import lab.ex12.Advisor;
import lab.ex12.Approach;
import lab.ex12.Workload;

/** A list of rules, the first that answers decides; few waiting tasks get platform threads. */
public final class Solution implements Advisor {
    private static final List<Function<Workload, Optional<Advice>>> RULES = List.of(
            w -> when(w.untrustedOrCrashing(), Approach.PROCESS, Math.min(w.tasks(), w.cores())),
            w -> when(w.tasks() == 1, Approach.SEQUENTIAL, 1),
            w -> when(w.tasks() * w.cpuMillisPerTask() < 1 - w.waitShare(), Approach.SEQUENTIAL, 1),
            w -> when(w.waitShare() >= 0.5 && w.tasks() <= 100, Approach.THREAD, w.tasks()),
            w -> when(w.waitShare() >= 0.5, Approach.VIRTUAL_THREAD, w.tasks()),
            w -> when(workers(w) > 1, Approach.THREAD, workers(w)));

    @Override
    public Advice choose(Workload workload) {
        return RULES.stream()
                .flatMap(rule -> rule.apply(workload).stream())
                .findFirst()
                .orElse(new Advice(Approach.SEQUENTIAL, 1, "nothing else fits"));
    }

    private static int workers(Workload w) {
        return (int) Math.min(w.tasks(), Math.ceil(w.cores() / (1 - w.waitShare())));
    }

    private static Optional<Advice> when(boolean fits, Approach approach, int workers) {
        return fits ? Optional.of(new Advice(approach, workers, "rule of " + approach)) : Optional.empty();
    }
}
