package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.sim.Costs;
import dev.interleave.box.engine.rt.sim.Stretch;
import dev.interleave.box.engine.rt.sim.Work;
import org.jspecify.annotations.Nullable;

/**
 * One run on P cores in virtual time: list scheduling (Graham, Bounds on Multiprocessing Timing Anomalies, 1969) of threads that count
 * their work. Who waits for a core gets it in the order of asking; platform threads share cores by time slices, virtual ones keep theirs
 * until they wait. Who sleeps, waits or is parked holds no core. A lock that goes from hand to hand costs what waking a thread costs (the
 * burden of He, Leiserson and Leiserson, The Cilkview Scalability Analyzer, SPAA 2010).
 *
 * <p>INVARIANT: of all threads with a core the one that runs is the earliest, and no alarm is due before it.
 */
final class Simulation extends Schedule {
    private static final Limits LIMITS =
            new Limits(60_000_000, Long.MAX_VALUE, Integer.MAX_VALUE, 200_000, Long.MAX_VALUE);
    private static final int MOST_LANES = 256;
    private static final long CARRIER_SLEEPS = 20_000_000;
    private static final long AFTER_MAIN = 60_000_000_000_000L;
    private static final long DAY = 86_400_000_000_000_000L;

    final int cores;

    /** How many cores the program is told of. */
    final int toldCores;

    final Lines lines;
    final Places places = new Places();

    private final long mostWork;
    private final Processors processors;
    private final Alarms alarms = new Alarms();
    private final Waiting waiting = new Waiting();
    private final Contenders contenders = new Contenders();

    private @Nullable Lane running;
    private long countedTo;
    private boolean ringing;
    private long worked;

    /** What starting and waking threads has cost so far. */
    long threadCosts;

    /** What starting child processes has cost so far. */
    long childCosts;

    /** How many atomic steps there were. */
    long atomics;

    /** The last number drawn (Marsaglia's xorshift); the same sequence in each simulation. */
    private long drawn = 0x2545F4914F6CDD1DL;

    private long mainEndedAt = Fiber.NEVER;
    private long endedAt;

    /**
     * Prepare a run.
     *
     * @param toldCores how many of them the program is told of, by which it sizes its pools
     * @param mostWork ps of all threads together
     */
    Simulation(int cores, int toldCores, long mostWork) {
        super(LIMITS, Strategy.straight(), new SimulatedClock());
        this.cores = cores;
        this.toldCores = toldCores;
        this.lines = new Lines(cores);
        this.mostWork = mostWork;
        this.processors = new Processors(cores);
    }

    @Override
    Fiber add(@Nullable Fiber creator, Thread thread) {
        Fiber fiber = super.add(creator, thread);
        boolean virtual = thread.isVirtual();
        long path = creator == null ? 0 : creator.lane().pathNow();
        fiber.lane = new Lane(fiber, virtual, Work.now, path, places, fiber.index < MOST_LANES);
        if (creator != null) {
            Work.now += charged(virtual ? Costs.VIRTUAL_START + carrier() : Costs.START);
        }
        queue(fiber.lane, Work.now);
        return fiber;
    }

    @Override
    @Nullable
    Fiber choose(@Nullable Fiber me) {
        settle();
        if (++steps > limits.steps() || worked > mostWork) {
            end(
                    End.LIMIT,
                    "The code computes for more than " + mostWork / 1_000_000_000
                            + " ms of virtual time without coming to an end.");
            return null;
        }
        if (me != null) {
            leaveIfMust(me.lane());
        }
        return next();
    }

    @Override
    void block(Fiber fiber, int state, @Nullable Object blocker, long deadline) {
        Lane lane = fiber.lane();
        lane.wait++;
        if (deadline != Fiber.NEVER) {
            long late = lane.virtual ? Costs.VIRTUAL_TIMER : Costs.TIMER;
            alarms.add(SimulatedClock.picos(deadline) + late, lane, Alarms.DEADLINE);
        }
        super.block(fiber, state, blocker, deadline);
    }

    @Override
    void wake(Fiber fiber) {
        int was = fiber.state;
        Object blocker = fiber.blocker;
        super.wake(fiber);
        Lane lane = fiber.lane();
        lane.wait++;
        if (ringing) {
            lane.slept(Work.now - lane.timeline.since());
        } else if (running != null) {
            lane.follow(running.pathNow());
        }
        if (was == Fiber.WAITING && ((Monitor) blocker).owner != null) {
            lane.phase = Lane.ON_MONITOR;
            lane.contendsSince = Work.now;
            lane.timeline.turn(Stretch.BLOCKED, Stretch.MONITOR, fiber.site, Work.now);
            contenders.add(lane);
            return;
        }
        Work.now += ringing ? 0 : charged(unpark(lane));
        queue(lane, Work.now);
    }

    @Override
    @Nullable
    Fiber finished(Fiber fiber) {
        settle();
        Lane lane = fiber.lane();
        lane.stops(Work.now);
        lane.phase = Lane.ENDED;
        lane.timeline.end(Work.now);
        processors.take(lane, Work.now);
        if (fiber.index == 0) {
            mainEndedAt = Work.now;
        }
        return super.finished(fiber);
    }

    @Override
    void end(End how, @Nullable String why) {
        if (!ended()) {
            endedAt = Work.now;
            if (how == End.IDLING || how == End.STUCK) {
                endedAt = 0;
                for (int i = 0; i < fiberCount; i++) {
                    Lane lane = fibers[i].lane();
                    endedAt = Math.max(endedAt, lane.timeline.since());
                }
            }
        }
        super.end(how, why);
    }

    @Override
    void kept(Fiber fiber) {
        running = fiber.lane();
        Work.now = running.time;
        countedTo = Work.now;
        Cores.horizon = Work.now;
        Work.limit = Fiber.NEVER;
    }

    @Override
    void released(Monitor monitor) {
        Lane spinner = contenders.longest(monitor, Lane.SPINNING);
        Lane parked = contenders.longest(monitor, Lane.ON_MONITOR);
        if (spinner != null) {
            contenders.remove(spinner);
            Work.now += Costs.TRANSFER;
            spinner.wait++;
            spinner.handed = true;
            spinner.phase = Lane.ON_CORE;
            spinner.time = Work.now + Costs.MONITOR_TRANSFER;
            spinner.begins(spinner.time);
            Cores.horizon = Math.min(Cores.horizon, spinner.time);
        } else if (parked != null && monitor.heir == null) {
            contenders.remove(parked);
            monitor.heir = parked;
            Work.now += charged(unpark(parked));
            queue(parked, Work.now);
        }
    }

    /** Return the work up to now, that of the thread that runs included. */
    long workedSoFar() {
        settle();
        return worked;
    }

    long endedAt() {
        return endedAt;
    }

    /** Add up what the thread that runs has done since the last time. */
    private void settle() {
        Lane lane = running;
        if (lane != null) {
            worked += Math.max(0, Work.now - countedTo);
            countedTo = Work.now;
            lane.time = Work.now;
        }
    }

    private void leaveIfMust(Lane lane) {
        Fiber fiber = lane.fiber;
        long now = Work.now;
        lane.mutedAt = -1;
        if (fiber.state != Fiber.READY) {
            lane.stops(now);
            lane.phase = Lane.OFF;
            Reasons.tell(lane, places, now);
            processors.take(lane, now + (lane.virtual ? Costs.VIRTUAL_PARK : Costs.PARK));
        } else if (fiber.wants != null && fiber.wants.owner != null) {
            contend(lane, fiber.wants);
        }
    }

    /** End the time slice of a thread, now that all that happens before is known. */
    private void endSlice(Lane lane) {
        boolean yields = lane.yields;
        lane.yields = false;
        if (waiting.mayTakeFrom(lane, yields)) {
            running = null;
            lane.stops(lane.time);
            processors.take(lane, lane.time);
            queue(lane, lane.time);
        } else {
            lane.sliceEnd = lane.time + Costs.SLICE;
        }
    }

    /** Let a thread that wants a monitor spin for it if its owner computes, and park if not. */
    private void contend(Lane lane, Monitor monitor) {
        long now = Work.now;
        lane.stops(now);
        lane.wait++;
        lane.contendsSince = now;
        if (monitor.heir == lane) {
            monitor.heir = null;
        }
        places.contended(lane.fiber.site);
        lane.timeline.turn(Stretch.BLOCKED, Stretch.MONITOR, lane.fiber.site, now);
        contenders.add(lane);
        if (monitor.owner != null && monitor.owner.lane().phase == Lane.ON_CORE) {
            lane.phase = Lane.SPINNING;
            alarms.add(now + Costs.MONITOR_SPIN, lane, Alarms.SPUN);
        } else {
            parks(lane, now);
        }
    }

    private void parks(Lane lane, long now) {
        lane.phase = Lane.ON_MONITOR;
        processors.take(lane, now + (lane.virtual ? Costs.VIRTUAL_PARK : Costs.PARK));
    }

    private long charged(long cost) {
        threadCosts += cost;
        return cost;
    }

    /** What waking a thread costs the one that does it. */
    private long unpark(Lane lane) {
        return lane.virtual ? Costs.VIRTUAL_UNPARK + carrier() : Costs.UNPARK;
    }

    /** What waking the carrier of a virtual thread costs, if one sleeps. */
    private long carrier() {
        int core = waiting.isEmpty() ? processors.free() : -1;
        return core >= 0 && Work.now - processors.freeAt(core) > CARRIER_SLEEPS ? Costs.CARRIER_UNPARK : 0;
    }

    private void queue(Lane lane, long now) {
        lane.phase = Lane.QUEUED;
        lane.readyAt = now;
        lane.timeline.turn(Stretch.READY, Stretch.NOTHING, 0, now);
        waiting.add(lane);
        Cores.horizon = Math.min(Cores.horizon, now);
    }

    /** Let time go on until somebody can run: the earliest of alarms, free cores and threads with a core. */
    private @Nullable Fiber next() {
        while (!ended()) {
            Lane first = processors.earliest(running);
            long run = first == null ? Fiber.NEVER : first.time;
            long alarm = alarms.next();
            int core = waiting.isEmpty() ? -1 : processors.free();
            long start = core < 0 ? Fiber.NEVER : Math.max(processors.freeAt(core), waiting.first().readyAt);
            if (alarm != Fiber.NEVER && alarm <= run && alarm <= start) {
                ring(alarm);
            } else if (start != Fiber.NEVER && start <= run) {
                start(core, start);
            } else if (first == null) {
                end(mainEnded ? End.IDLING : End.STUCK, null);
            } else if (first.wants() != null && first.wants().owner != null) {
                running = null;
                Work.now = first.time;
                contend(first, first.wants());
            } else if (first.yields || first.time >= first.sliceEnd) {
                endSlice(first);
            } else {
                run(first, Math.min(alarm, start));
                return first.fiber;
            }
        }
        return null;
    }

    private void run(Lane lane, long others) {
        running = lane;
        Work.now = lane.time;
        countedTo = lane.time;
        Cores.horizon = Math.min(processors.second(), others);
        Work.limit = Math.min(lane.sliceEnd, lane.time + mostWork - worked);
        lane.timeline.turn(Stretch.RUNNING, Stretch.NOTHING, 0, lane.time);
    }

    private void start(int core, long now) {
        Lane lane = waiting.removeFirst();
        long rest = lane.readyAt - processors.freeAt(core);
        long delay = rest > 0
                ? lane.virtual ? Costs.virtualWake(rest) : Costs.wake(rest)
                : lane.virtual ? Costs.VIRTUAL_SWITCH : Costs.SWITCH;
        processors.give(core, lane);
        lane.phase = Lane.ON_CORE;
        lane.time = now + delay;
        lane.sliceEnd = lane.time + Costs.SLICE;
        lane.begins(lane.time);
    }

    private void ring(long now) {
        if (now > DAY) {
            end(End.LIMIT, "The code waits for more than a day of virtual time.");
            return;
        }
        if (mainEnded && now - mainEndedAt > AFTER_MAIN) {
            end(End.IDLING, null);
            return;
        }
        Lane lane = alarms.lane();
        int kind = alarms.kind();
        alarms.removeFirst();
        running = null;
        Work.now = now;
        if (kind == Alarms.SPUN) {
            parks(lane, now);
        } else {
            ringing = true;
            idleness.expire(lane.fiber);
            ringing = false;
        }
    }

    /** Draw whether something happens that happens once in so many times. */
    boolean drawsOneOf(int times) {
        drawn ^= drawn << 13;
        drawn ^= drawn >>> 7;
        drawn ^= drawn << 17;
        return Long.remainderUnsigned(drawn, times) == 0;
    }
}
