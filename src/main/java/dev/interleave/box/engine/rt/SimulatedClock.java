package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.sim.Costs;
import dev.interleave.box.engine.rt.sim.Work;

/** The clock of a simulation, which goes on by work. */
final class SimulatedClock extends Clock {
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
        Work.now += Costs.CLOCK;
        return now();
    }

    @Override
    void reach(long time) {}

    @Override
    long look(Fiber fiber, long writes) {
        return tick();
    }
}
