package dev.interleave.speedup;

import dev.interleave.box.protocol.Datum;
import java.util.List;
import java.util.Optional;

/**
 * Hold what one input took on each number of simulated cores. All times are virtual, in ns of the reference core, and the same on every
 * host; within a run they count from its start.
 *
 * @param runs one for each number of cores asked for, in that order; those after the first that could not be simulated are missing
 * @param leastWork the least that all threads computed together in any run
 * @param leastSpan the shortest of the longest chains of the runs, one with more cores than threads among them: no run takes less time
 * @param children how many child processes were started at most
 * @param reason why it was not simulated to the end, in words for a learner; empty if it was
 */
public record Simulated(List<OnCores> runs, long leastWork, long leastSpan, int children, String reason) {
    public Simulated {
        runs = List.copyOf(runs);
    }

    static Simulated not(String reason) {
        return new Simulated(List.of(), 0, 0, 0, reason);
    }

    /** Tell whether every run came to its end. */
    public boolean simulated() {
        return reason.isEmpty() && !runs.isEmpty();
    }

    /** Find the run on a number of cores. */
    public Optional<OnCores> on(int cores) {
        return runs.stream().filter(run -> run.cores() == cores).findFirst();
    }

    /**
     * One run.
     *
     * @param makespan time that counts: {@code until} less {@code from}
     * @param from first call into the classes that are timed; 0 if the whole run is
     * @param until last return from them; {@code end} if the whole run is timed
     * @param end when the last thread that keeps a program alive ended
     * @param work sum of what all threads computed between {@code from} and {@code until}, spinning included
     * @param span longest chain of computing and sleeping in which each step had to wait for the one before: its start, a join, a wake-up,
     *     a lock or a value handed over; never more than {@code makespan}
     * @param ending how it ended; everything but COMPLETED and EXITED makes the input not simulated
     * @param exitStatus what the program exited with
     * @param failures exceptions that ended threads, as text; the first at most eight
     * @param observation what the probe saw, {@link Datum.Null} for a program or if it did not come so far
     * @param output what a program printed to standard output
     * @param overhead what it took to have the work done by many
     * @param lanes one for each thread, in the order in which they were started; of many threads the first at most 256
     * @param places where locks were taken, those that were waited for longest first, at most 32
     */
    public record OnCores(
            int cores,
            long makespan,
            long from,
            long until,
            long end,
            long work,
            long span,
            String ending,
            int exitStatus,
            List<String> failures,
            Datum observation,
            String output,
            Overhead overhead,
            List<Lane> lanes,
            List<Place> places) {
        public OnCores {
            failures = List.copyOf(failures);
            lanes = List.copyOf(lanes);
            places = List.copyOf(places);
        }

        /** Return how many cores the work could keep busy: work by span. */
        public double parallelism() {
            return span == 0 ? 1 : (double) work / span;
        }
    }

    /**
     * What it takes to have work done by many, over the whole run.
     *
     * @param threads how many were started, the first included
     * @param threadCosts ns that threads computed to start and wake others
     * @param children how many child processes were started
     * @param childCosts ns that their starts took
     * @param atomics how many atomic steps there were: whatever is handed over, locked or counted takes some
     */
    public record Overhead(int threads, long threadCosts, int children, long childCosts, long atomics) {
        static final Overhead NONE = new Overhead(1, 0, 0, 0, 0);
    }

    /** What a thread does for a while. */
    public enum State {
        /** Computes, on a core. */
        RUNNING,
        /** Could go on, but no core is free. */
        READY,
        /** Waits for a lock that another thread holds. */
        BLOCKED,
        /** Sleeps, or waits for an answer of the network. */
        SLEEPING,
        /** Waits for others: a join, a result, a signal, a barrier, work. */
        WAITING
    }

    /**
     * One thread.
     *
     * @param virtual whether it is a virtual thread
     * @param begin when it was started
     * @param end when it ended, or the run's end
     * @param totals time in each state, in the order of {@link State}; exact, also where segments were merged
     * @param segments without gaps from {@code begin} to {@code end}; at most 400, the shortest are merged into their neighbours
     */
    public record Lane(String name, boolean virtual, long begin, long end, List<Long> totals, List<Segment> segments) {
        public Lane {
            totals = List.copyOf(totals);
            segments = List.copyOf(segments);
        }

        public long total(State state) {
            return totals.get(state.ordinal());
        }
    }

    /**
     * A stretch of one state.
     *
     * @param on what it waits for, such as {@code synchronized (lock)}, {@code ReentrantLock.lock} or {@code Thread.join}; empty if nothing
     * @param type binary name of the program's class whose code waits; empty if none
     * @param file its source file, such as {@code Solution.java}; empty if unknown
     * @param line in that file, 0 if unknown
     */
    public record Segment(State state, long from, long to, String on, String type, String file, int line) {}

    /**
     * A place in the source where a lock is taken.
     *
     * @param what the lock as the source names it, such as {@code synchronized (lock)} or {@code ReentrantLock.lock}
     * @param method simple name
     * @param held time during which some thread held a lock that it took here
     * @param waited time that threads spent waiting here, summed over threads
     * @param entered how often it was taken here
     * @param contended how often somebody had to wait
     */
    public record Place(
            String what,
            String type,
            String method,
            String file,
            int line,
            long held,
            long waited,
            long entered,
            long contended) {}
}
