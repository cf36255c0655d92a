package grading;

import java.util.List;
import lab.ex02.Adder;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;

public final class Probe implements Experiment<Adder, Probe.Input, Integer> {
    public record Input(List<Integer> numbers) {}

    @Override
    public Integer observe(Adder solution, Input input, Setting setting) throws Exception {
        return solution.sum(input.numbers().stream().mapToInt(Integer::intValue).toArray());
    }
}
