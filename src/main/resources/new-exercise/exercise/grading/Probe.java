package grading;

import java.util.ArrayList;
import java.util.List;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;
import lab.kit.grading.Tally;
import @package@.Applier;

/** Uses the submission once and says what it saw. Runs in the box, so it knows no right answer and judges nothing. */
public final class Probe implements Experiment<Applier, Probe.Input, Probe.Seen> {
    public record Input(List<Integer> numbers) {}

    /**
     * @param results what the call returned, null if it returned null
     * @param together whether all steps were under way at once
     */
    public record Seen(List<Integer> results, boolean together) {}

    @Override
    public Seen observe(Applier solution, Input input, Setting setting) throws Exception {
        int wanted = input.numbers().size();
        // Tallies are muted: the engine takes no ordering from them, so that looking on repairs no race.
        var inside = new Tally();
        var alone = new Tally();
        List<Integer> results = solution.applyAll(input.numbers(), number -> {
            inside.enter();
            // No stopwatch: wait until all have come. It gives up when nobody can come any more, and that is proof enough.
            if (!setting.explored() && alone.arrived() == 0 && !setting.await(() -> inside.arrived() >= wanted)) {
                alone.enter();
            }
            return number * number;
        });
        return new Seen(results == null ? null : new ArrayList<>(results), alone.arrived() == 0);
    }
}
