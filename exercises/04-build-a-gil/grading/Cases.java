package grading;

import grading.Probe.Plan;
import grading.Probe.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

/** Computing, blocking one and two levels deep, and exceptions on both ways out. */
public final class Cases implements CaseSource<Plan> {
    @Override
    public List<Case<Plan>> visible() {
        return List.of(
                of("two threads compute", Scene.COMPUTE, 2, 1),
                of("two threads block", Scene.BLOCK, 2, 1),
                of("a computation throws", Scene.WORK_THROWS, 1, 1));
    }

    @Override
    public List<Case<Plan>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Plan>>();
        cases.add(of("what blocks throws", Scene.IO_THROWS, 1, 1));
        cases.add(of("threads block two levels deep", Scene.BLOCK_NESTED, 2 + random.nextInt(3), 1));
        cases.add(of("two interpreters", Scene.TWO_INTERPRETERS, 2, 1));
        cases.add(of("computations inside computations", Scene.COMPUTE_NESTED, 2 + random.nextInt(2), 1));
        cases.add(of("what blocks throws, in several threads", Scene.IO_THROWS_TOGETHER, 2 + random.nextInt(2), 1));
        cases.add(of("one interpreter inside another", Scene.INTERPRETER_INSIDE, 2, 1));
        cases.add(of("a single thread", Scene.BLOCK_NESTED, 1, 3));
        cases.add(of("threads compute and block again and again", Scene.BLOCK, 2 + random.nextInt(3), 2));
        cases.add(of("a computation throws", Scene.WORK_THROWS, 1, 1));
        while (cases.size() < count) {
            Scene scene = Scene.values()[random.nextInt(3)];
            cases.add(of("several threads", scene, 2 + random.nextInt(4), 1 + random.nextInt(2)));
        }
        return cases.subList(0, Math.min(count, cases.size()));
    }

    @Override
    public List<Case<Plan>> ladder() {
        return List.of(
                of("two threads compute", Scene.COMPUTE, 2, 1),
                of("one thread blocks", Scene.BLOCK_NESTED, 1, 1),
                of("two threads block", Scene.BLOCK, 2, 1),
                of("a computation throws", Scene.WORK_THROWS, 1, 1),
                of("what blocks throws", Scene.IO_THROWS, 1, 1),
                of("two threads compute twice", Scene.COMPUTE, 2, 2),
                of("computations inside computations", Scene.COMPUTE_NESTED, 2, 1),
                of("what blocks throws, in two threads", Scene.IO_THROWS_TOGETHER, 2, 1),
                of("one interpreter inside another", Scene.INTERPRETER_INSIDE, 2, 1));
    }

    private static Case<Plan> of(String name, Scene scene, int threads, int rounds) {
        return new Case<>(name, new Plan(scene, threads, rounds));
    }
}
