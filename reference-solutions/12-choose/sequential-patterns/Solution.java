import lab.ex12.Advice;
import lab.ex12.Advisor;
import lab.ex12.Approach;
import lab.ex12.Workload;

/** Takes the record apart in a switch with guards. */
public final class Solution implements Advisor {
    @Override
    public Advice choose(Workload workload) {
        return switch (workload) {
            case Workload(var wait, var n, var cpu, var cores, var bytes, var blocking, var isolated, var shared)
            when isolated -> new Advice(Approach.PROCESS, n < cores ? n : cores, "walls between the tasks");
            case Workload(var wait, var n, var cpu, var cores, var bytes, var blocking, var isolated, var shared)
            when n == 1 || n * cpu < 1 - wait -> alone("done before a helper has started");
            case Workload(var wait, var n, var cpu, var cores, var bytes, var blocking, var isolated, var shared)
            when wait >= 0.5 && !blocking -> new Advice(Approach.ASYNC, cores, "nobody has to block");
            case Workload(var wait, var n, var cpu, var cores, var bytes, var blocking, var isolated, var shared)
            when wait >= 0.5 -> new Advice(Approach.VIRTUAL_THREAD, n, "each may block as long as it likes");
            case Workload(var wait, var n, var cpu, var cores, var bytes, var blocking, var isolated, var shared) ->
                computing(n, cores / (1 - wait));
        };
    }

    private static Advice computing(int tasks, double workers) {
        int whole = (int) workers;
        int enough = workers > whole ? whole + 1 : whole;
        return enough == 1 ? alone("one core") : new Advice(Approach.THREAD, Math.min(enough, tasks), "cores to fill");
    }

    private static Advice alone(String because) {
        return new Advice(Approach.SEQUENTIAL, 1, because);
    }
}
