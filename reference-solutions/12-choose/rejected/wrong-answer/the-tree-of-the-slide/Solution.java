import lab.ex12.Advice;
import lab.ex12.Advisor;
import lab.ex12.Approach;
import lab.ex12.Workload;

public final class Solution implements Advisor {
    @Override
    public Advice choose(Workload work) {
        boolean inputAndOutput = work.waitShare() > 0;
        boolean computing = work.waitShare() < 0.5;
        if (inputAndOutput && !computing) {
            return work.blockingApiOnly()
                    ? new Advice(Approach.THREAD, work.tasks(), "I/O")
                    : new Advice(Approach.ASYNC, 1, "network");
        } else if (computing) {
            return new Advice(Approach.PROCESS, Math.min(work.tasks(), work.cores()), "computation");
        } else {
            return new Advice(Approach.SEQUENTIAL, 1, "neither");
        }
    }
}
