package grading;

import lab.ex12.Advice;
import lab.ex12.Advisor;
import lab.ex12.Workload;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;

/** Asks for the same advice twice. */
public final class Probe implements Experiment<Advisor, Workload, Probe.Seen> {
    public record Seen(Advice first, Advice again) {}

    @Override
    public Seen observe(Advisor solution, Workload workload, Setting setting) {
        return new Seen(solution.choose(workload), solution.choose(workload));
    }
}
