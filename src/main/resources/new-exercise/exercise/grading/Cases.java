package grading;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

/** Draws the inputs. Runs outside the submission's box. All chance comes from {@code random}. */
public final class Cases implements CaseSource<Probe.Input> {
    /** Those that learners see; exactly as many as exercise.yaml says, the simplest first. */
    @Override
    public List<Case<Probe.Input>> visible() {
        return List.of(
                new Case<>("one number", new Probe.Input(List.of(5))),
                new Case<>("three numbers", new Probe.Input(List.of(3, 1, 2))));
    }

    /** The hidden ones: first the edges, which belong into every draw, then whatever comes. */
    @Override
    public List<Case<Probe.Input>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Probe.Input>>();
        cases.add(new Case<>("no number", new Probe.Input(List.of())));
        while (cases.size() < count) {
            List<Integer> numbers = random.ints(2 + random.nextInt(6), -100, 100).boxed().toList();
            cases.add(new Case<>("some numbers", new Probe.Input(numbers)));
        }
        return cases.subList(0, count);
    }

    /** Sizes whose interleavings are explored, the smallest first. Leave it out, and `race` too, if nothing is shared. */
    @Override
    public List<Case<Probe.Input>> ladder() {
        return List.of(
                new Case<>("two numbers", new Probe.Input(List.of(3, 1))),
                new Case<>("three numbers", new Probe.Input(List.of(3, 1, 2))));
    }
}
