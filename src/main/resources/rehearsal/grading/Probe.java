package grading;

import java.util.List;
import lab.ex00.Tasks;
import lab.kit.grading.EventLog;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;
import lab.kit.grading.Tally;

public final class Probe implements Experiment<Tasks, Probe.Input, Probe.Seen> {
    public record Input(int tasks, boolean held) {}

    public record Seen(List<String> lines, List<Integer> results, int together, boolean returnedEarly) {}

    @Override
    public Seen observe(Tasks solution, Input input, Setting setting) throws Exception {
        var log = new EventLog();
        var inside = new Tally();
        var returned = new Tally();
        List<Integer> results = solution.runAll(
                input.tasks(),
                task -> {
                    inside.enter();
                    if (setting.await(() -> inside.arrived() >= input.tasks()) && input.held() && task == 0) {
                        setting.hold(() -> returned.arrived() > 0);
                    }
                    inside.leave();
                },
                log);
        boolean early = inside.inside() > 0;
        returned.enter();
        return new Seen(log.texts(), results, inside.peak(), early);
    }
}
