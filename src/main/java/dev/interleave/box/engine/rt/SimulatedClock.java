package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.sim.Costs;
import dev.interleave.box.engine.rt.sim.Work;

/** The clock of a simulation, which goes on by work. */
final class SimulatedClock extends Clock {
    private long looks;

    @Override
    long now() {
        return START + Work.now / 1_000;
    }

    /** Convert a time of this clock to the ps that {@link Work} counts. */
    static long picos(long time) {
        return time - START > Long.MAX_VALUE / 2_000 ? Long.MAX_VALUE / 2 : (time - START) * 1_000;
    }

    @Override
    void step() {}

    @Override
    long tick() {
        // A look takes now longer, now shorter, as on a real machine: nothing tells that this one is simulated.
        looks = looks * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
        Work.now += Costs.CLOCK + (looks >>> 33) % Costs.CLOCK_VARIES;
        return now();
    }

    @Override
    void reach(long time) {}

    @Override
    long look(Fiber fiber, long writes) {
        return tick();
    }
}
