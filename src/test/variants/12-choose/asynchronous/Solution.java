import lab.ex12.Advice;
import lab.ex12.Advisor;
import lab.ex12.Approach;
import lab.ex12.Workload;

/** Takes the loop where it may, and a chain of conditional expressions for the rest. */
public final class Solution implements Advisor {
    @Override
    public Advice choose(Workload w) {
        double whole = w.cpuMillisPerTask() / (1 - w.waitShare());
        int some = (int) Math.min(w.tasks(), Math.ceil(w.cores() / (1 - w.waitShare())));
        return w.untrustedOrCrashing()
                ? new Advice(Approach.PROCESS, Math.min(w.cores(), w.tasks()), "walls between them")
                : w.tasks() == 1 || whole * w.tasks() < 1
                        ? new Advice(Approach.SEQUENTIAL, 1, "too little")
                        : w.waitShare() >= 0.5
                                ? w.blockingApiOnly()
                                        ? new Advice(Approach.VIRTUAL_THREAD, w.tasks(), "cheap to block")
                                        : new Advice(Approach.ASYNC, 1, "one loop waits for all")
                                : new Advice(some > 1 ? Approach.THREAD : Approach.SEQUENTIAL, some, "what the cores give");
    }
}
