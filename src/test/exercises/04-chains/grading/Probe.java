package grading;

import java.util.ArrayList;
import java.util.List;
import lab.ex04.Chains;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;

public final class Probe implements Experiment<Chains, Probe.Ask, Probe.Ends> {
    public record Ask(long first, int count, int steps) {}

    public record Ends(List<Long> ends) {}

    @Override
    public Ends observe(Chains solution, Ask ask, Setting setting) throws Exception {
        var ends = new ArrayList<Long>();
        for (long end : solution.ends(ask.first(), ask.count(), ask.steps())) {
            ends.add(end);
        }
        return new Ends(ends);
    }
}
