import lab.ex12.Advice;
import lab.ex12.Advisor;
import lab.ex12.Approach;
import lab.ex12.Workload;

public final class Solution implements Advisor {
    @Override
    public Advice choose(Workload work) {
        double millisPerTask = work.cpuMillisPerTask() / (1 - work.waitShare());
        if (work.tasks() == 1 || work.tasks() * millisPerTask < 1) {
            return new Advice(Approach.SEQUENTIAL, 1, "there is nothing to gain");
        }
        if (work.untrustedOrCrashing()) {
            return new Advice(Approach.PROCESS, Math.min(work.tasks(), work.cores()), "a crash must stay on its own");
        }
        if (work.waitShare() >= 0.5) {
            return new Advice(Approach.VIRTUAL_THREAD, work.tasks(), "waiting costs a virtual thread next to nothing");
        }
        int workers = (int) Math.min(work.tasks(), Math.ceil(work.cores() / (1 - work.waitShare())));
        if (workers > 1) {
            return new Advice(Approach.THREAD, workers, "threads use all cores, and more than that take turns");
        }
        return new Advice(Approach.SEQUENTIAL, 1, "there is one core, and it is busy");
    }
}
