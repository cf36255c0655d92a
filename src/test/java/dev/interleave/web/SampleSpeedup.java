package dev.interleave.web;

import dev.interleave.speedup.Simulated.State;
import dev.interleave.speedup.Speedup;
import dev.interleave.speedup.Speedup.CoreTime;
import dev.interleave.speedup.Speedup.Curve;
import dev.interleave.speedup.Speedup.Lane;
import dev.interleave.speedup.Speedup.Role;
import dev.interleave.speedup.Speedup.Stretch;
import java.util.List;

/** A submission that spends most of its time inside one lock. */
final class SampleSpeedup {
    private static final long MILLI = 1_000_000;

    private SampleSpeedup() {}

    static Speedup lockHeavy() {
        return new Speedup(
                List.of(1, 2, 4, 8, 16),
                List.of(2, 4, 8),
                "thread",
                "thread",
                0.31,
                List.of(
                        curve(Role.SUBMISSION, "submission", "thread", 0.98, 1.41, 1.53, 1.55, 1.55),
                        curve(Role.BASELINE, "sequential", "sequential", 1, 1, 1, 1, 1),
                        curve(Role.REFERENCE, "thread", "thread", 0.99, 1.97, 3.9, 7.6, 14.2),
                        curve(Role.ALTERNATIVE, "async", "async", 0.99, 1.97, 3.88, 7.4, 13.9),
                        new Curve(
                                Role.ALTERNATIVE,
                                "process",
                                "process",
                                List.of(),
                                List.of(),
                                0,
                                0,
                                "it starts other processes")),
                40 * MILLI,
                26 * MILLI,
                List.of(0.98, 1.54, 1.54, 1.54, 1.54),
                4,
                26 * MILLI,
                new CoreTime(40 * MILLI, 2 * MILLI, 50 * MILLI, 12 * MILLI),
                "64 % of the time is spent inside `synchronized (lock)` at line 2, where only one thread can be;"
                        + " threads waited there 12 times.",
                "Solution.java",
                2,
                List.of(
                        new Lane(
                                "main",
                                false,
                                List.of(
                                        new Stretch(State.RUNNING, 0, 2 * MILLI, "", 0),
                                        new Stretch(State.WAITING, 2 * MILLI, 26 * MILLI, "Thread.join", 9))),
                        worker("worker-0", 2),
                        worker("worker-1", 8),
                        worker("worker-2", 14),
                        worker("a worker with an unusually long name", 20)),
                3,
                List.of("Its threads fight over locks, and there a simulation is right to 10 % only."));
    }

    private static Lane worker(String name, int turn) {
        return new Lane(
                name,
                false,
                List.of(
                        new Stretch(State.READY, 1 * MILLI, 2 * MILLI, "", 0),
                        new Stretch(State.BLOCKED, 2 * MILLI, turn * MILLI, "synchronized (lock)", 2),
                        new Stretch(State.RUNNING, turn * MILLI, (turn + 4) * MILLI, "", 0),
                        new Stretch(State.SLEEPING, (turn + 4) * MILLI, (turn + 6) * MILLI, "Thread.sleep", 4)));
    }

    private static Curve curve(Role role, String name, String approach, double... speedups) {
        List<Double> values = java.util.Arrays.stream(speedups).boxed().toList();
        return new Curve(
                role,
                name,
                approach,
                values.stream().map(value -> (long) (40 * MILLI / value)).toList(),
                values,
                40 * MILLI,
                3 * MILLI,
                "");
    }
}
