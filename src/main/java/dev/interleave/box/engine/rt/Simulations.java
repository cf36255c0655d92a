package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.detect.HappensBefore;
import dev.interleave.box.engine.rt.sim.Work;

/** Runs one body on simulated cores, time and again, each run from the same start. */
public final class Simulations {
    private static final int MANY = 128;
    private static final int COMPUTE_STEP = 1_000;

    private final long mostWork;
    private final JdkState state;
    private final ThreadGroup group = new ThreadGroup("main");

    /**
     * Prepare; the only user of the engine in its process.
     *
     * @param mostWork bounds what all threads of a run compute together, in virtual ns
     */
    public Simulations(long mostWork) {
        this.mostWork = Math.min(mostWork, Long.MAX_VALUE / 2_000) * 1_000;
        // The library sizes its pool by the cores it sees, as it does natively.
        System.clearProperty("java.util.concurrent.ForkJoinPool.common.parallelism");
        this.state = new JdkState();
    }

    /** Run it on that many cores. */
    public SimulatedRun run(int cores, Runnable body) {
        return run(cores, cores, body);
    }

    /**
     * Run it on so many cores that hardly any thread waits for one, though the program is told of fewer: what it takes then is bounded by
     * its chains of steps alone.
     */
    public SimulatedRun unbounded(int toldCores, Runnable body) {
        return run(Math.max(MANY, toldCores), toldCores, body);
    }

    private SimulatedRun run(int cores, int toldCores, Runnable body) {
        Simulation simulation = new Simulation(cores, toldCores, mostWork);
        Cores.simulation = simulation;
        Cores.horizon = 0;
        Cores.pathAtFirst = 0;
        HappensBefore.ignore(true);
        Work.on = true;
        Work.timed = false;
        Work.last = 0;
        state.reset();
        Thread main = new Thread(group, body, "main");
        Work.now = 0;
        try {
            Scheduler.run(simulation, main);
        } catch (Throwable thrown) {
            simulation.broken(thrown);
        } finally {
            Work.limit = Long.MAX_VALUE;
            Work.on = false;
            HappensBefore.ignore(false);
        }
        return new SimulatedRun(simulation);
    }

    /** Tell whether the calling thread is one of a simulated run. */
    public static boolean runs() {
        return Work.on;
    }

    /** Let the calling thread of the run compute for so many us; others get their share of its core meanwhile. */
    public static void compute(int micros) {
        for (int i = 0; i < micros; i += COMPUTE_STEP) {
            Work.now += 1_000_000L * Math.min(COMPUTE_STEP, micros - i);
            Cores.tick();
        }
    }

    /** Let the calling thread of the run compute for so many us for the start of a child process. */
    public static void startChild(int micros) {
        Cores.simulation.childCosts += micros * 1_000_000L;
        compute(micros);
    }

    /** Return where the calling thread of the run is in virtual time, in ps. */
    public static long clock() {
        return Work.now;
    }

    /** Return what all threads of the run have computed so far, in ps. */
    public static long worked() {
        return Cores.simulation.workedSoFar();
    }
}
