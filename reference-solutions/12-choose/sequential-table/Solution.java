import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import lab.ex12.Advice;
import lab.ex12.Advisor;
import lab.ex12.Approach;
import lab.ex12.Workload;

/** The table of the statement as a list: the first rule that fits decides. */
public final class Solution implements Advisor {
    private static final int MANY = 100;

    private static final List<Rule> RULES = List.of(
            new Rule(Workload::untrustedOrCrashing, Approach.PROCESS, w -> Math.min(w.cores(), w.tasks()), "isolation"),
            new Rule(w -> w.tasks() == 1, Approach.SEQUENTIAL, w -> 1, "a single task"),
            new Rule(w -> w.tasks() * millis(w) < 1, Approach.SEQUENTIAL, w -> 1, "tiny"),
            new Rule(w -> waits(w) && !w.blockingApiOnly(), Approach.ASYNC, w -> 1, "one loop can wait for all"),
            new Rule(w -> waits(w) && w.tasks() <= MANY, Approach.THREAD, Workload::tasks, "few enough for platform threads"),
            new Rule(Solution::waits, Approach.VIRTUAL_THREAD, Workload::tasks, "many that block"),
            new Rule(w -> useful(w) > 1, Approach.THREAD, Solution::useful, "computes on several cores"),
            new Rule(w -> true, Approach.SEQUENTIAL, w -> 1, "no core is free"));

    private record Rule(
            Predicate<Workload> fits, Approach approach, Function<Workload, Integer> workers, String because) {}

    @Override
    public Advice choose(Workload workload) {
        return RULES.stream()
                .filter(rule -> rule.fits().test(workload))
                .findFirst()
                .map(rule -> new Advice(rule.approach(), rule.workers().apply(workload), rule.because()))
                .orElseThrow();
    }

    private static boolean waits(Workload workload) {
        return workload.waitShare() >= 0.5;
    }

    private static double millis(Workload workload) {
        return workload.cpuMillisPerTask() / (1 - workload.waitShare());
    }

    private static int useful(Workload workload) {
        double waitForEachCompute = workload.waitShare() / (1 - workload.waitShare());
        return Math.min(workload.tasks(), (int) Math.ceil(workload.cores() * (1 + waitForEachCompute)));
    }
}
