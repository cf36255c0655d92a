package dev.interleave.box.engine.rt.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The steps of one run with what they accessed and the order that follows from it (Mazurkiewicz, Trace Theory, 1986): two steps are ordered
 * if one thread does both, if they conflict, or if one lets the other go on.
 *
 * <p>Locations are numbered in the order in which they are first touched, so that runs with a common beginning agree on the numbers given
 * in it.
 */
public final class Trace {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    final List<Event> events = new ArrayList<>();
    private final List<Location> locations = new ArrayList<>();
    private int[][] clocks = new int[8][];
    private long[] keys = new long[8];
    private Glances[] glances = new Glances[8];
    private int threads;

    private Event open;
    private final Ints accesses = new Ints();
    private final Ints releases = new Ints();
    private final Ints woken = new Ints();
    private long choices;

    /** What is known of one location. */
    private static final class Location {
        final int code;
        final Ints accesses = new Ints();
        int[] reads = {};
        int[] writes = {};
        int[] adds = {};
        int[] released = {};
        int changedBy = -1;
        int changedAt = -1;

        /** Last change by anybody else than who changed it last. */
        int changedBefore = -1;

        Location(int code) {
            this.code = code;
        }
    }

    /** Start with nothing. */
    public Trace() {}

    /**
     * Note a new thread.
     *
     * @param creator who starts it, -1 for nobody
     * @param key the same in every run in which the same creator has started as many threads before
     */
    public void thread(int thread, int creator, long key) {
        if (thread >= keys.length) {
            keys = Arrays.copyOf(keys, 2 * thread);
            clocks = Arrays.copyOf(clocks, 2 * thread);
            glances = Arrays.copyOf(glances, 2 * thread);
        }
        keys[thread] = key;
        clocks[thread] = new int[0];
        glances[thread] = new Glances();
        threads = Math.max(threads, thread + 1);
        if (creator >= 0) {
            woken.add(thread);
        }
    }

    /** Number a location that is touched for the first time; {@code code} is the same for all it could be confused with in other runs. */
    public int location(int code) {
        locations.add(new Location(code));
        return locations.size() - 1;
    }

    /** Note an access in the step that runs. */
    public void access(int location, int kind) {
        if (open == null) {
            return;
        }
        accesses.addOnce(Access.pack(location, kind));
        glances[open.thread].access(Access.pack(location, kind), events.size() - 1);
        if (kind != Access.READ) {
            Location accessed = locations.get(location);
            if (accessed.changedBy != open.thread) {
                accessed.changedBefore = accessed.changedAt;
                accessed.changedBy = open.thread;
            }
            accessed.changedAt = events.size() - 1;
        }
    }

    /** Note that the step that runs gives a lock back, which orders it before whoever takes the lock next. */
    public void release(int location) {
        if (open != null) {
            releases.addOnce(location);
        }
    }

    /** Note that the step that runs lets another thread go on. */
    public void wake(int thread) {
        if (open != null) {
            woken.addOnce(thread);
        }
    }

    /** Note that a thread goes on because nobody else could: everything so far is before that. */
    public void wakeLast(int thread) {
        for (int i = 0; i < threads; i++) {
            clocks[thread] = joined(clocks[thread], clocks[i]);
        }
    }

    /** Note that a thread learns of everything that another one, which has ended, has done. */
    public void join(int thread, int ended) {
        clocks[thread] = joined(clocks[thread], clocks[ended]);
        if (open != null && open.thread == thread) {
            joinedIn = joined(joinedIn, clocks[ended]);
        }
    }

    private int[] joinedIn = {};

    /** Note that a choice other than of a thread was made in the step that runs. */
    public void chose(int value) {
        if (open != null) {
            choices += mix(keys[open.thread] * 31 + open.ordinal * GOLDEN + value + 1);
        }
    }

    /** Begin a step. */
    public void begin(int thread, boolean waits) {
        int[] past = clocks[thread];
        int ordinal = (thread < past.length ? past[thread] : 0) + 1;
        open = new Event(thread, ordinal, past, waits);
        events.add(open);
    }

    /** End the step that runs, if one does. */
    public void end() {
        Event event = open;
        if (event == null) {
            return;
        }
        int[] clock = Arrays.copyOf(event.past, Math.max(event.past.length, event.thread + 1));
        clock = raised(clock, joinedIn);
        event.accesses = accesses.toArray();
        for (int packed : event.accesses) {
            clock = raisedBy(clock, locations.get(Access.value(packed)), Access.kind(packed));
        }
        clock[event.thread] = event.ordinal;
        event.clock = clock;
        for (int packed : event.accesses) {
            note(locations.get(Access.value(packed)), Access.kind(packed), clock);
        }
        for (int i = 0; i < releases.size(); i++) {
            Location released = locations.get(releases.get(i));
            released.released = joined(released.released, clock);
        }
        clocks[event.thread] = clock;
        for (int i = 0; i < woken.size(); i++) {
            clocks[woken.get(i)] = joined(clocks[woken.get(i)], clock);
        }
        accesses.clear();
        releases.clear();
        woken.clear();
        joinedIn = new int[0];
        open = null;
    }

    /** Raise a clock by what is ordered before an access of that kind. */
    private static int[] raisedBy(int[] clock, Location location, int kind) {
        return switch (kind) {
            case Access.READ -> raised(raised(clock, location.writes), location.adds);
            case Access.ADD -> raised(raised(clock, location.writes), location.reads);
            case Access.ACQUIRE -> raised(clock, location.released);
            default ->
                raised(
                        raised(raised(raised(clock, location.writes), location.reads), location.adds),
                        location.released);
        };
    }

    private void note(Location location, int kind, int[] clock) {
        location.accesses.add(Access.pack(events.size() - 1, kind));
        switch (kind) {
            case Access.READ -> location.reads = joined(location.reads, clock);
            case Access.ADD -> location.adds = joined(location.adds, clock);
            case Access.ACQUIRE -> location.writes = joined(location.writes, clock);
            default -> location.writes = clock; // which knows of the writes before
        }
    }

    /** Let a clock that nobody else knows yet know what another one does; returns it, or a longer one. */
    private static int[] raised(int[] own, int[] other) {
        int[] all = own.length < other.length ? Arrays.copyOf(own, other.length) : own;
        for (int i = 0; i < other.length; i++) {
            if (all[i] < other[i]) {
                all[i] = other[i];
            }
        }
        return all;
    }

    /** Return a clock that knows what either knows; never one that is changed later. */
    private static int[] joined(int[] one, int[] other) {
        if (other.length == 0) {
            return one;
        }
        int[] all = Arrays.copyOf(one, Math.max(one.length, other.length));
        for (int i = 0; i < other.length; i++) {
            all[i] = Math.max(all[i], other[i]);
        }
        return all;
    }

    /** Count the locations touched so far. */
    public int locationCount() {
        return locations.size();
    }

    /** Return the accesses to a location so far, packed with their kinds, as indices of events. */
    Ints accesses(int location) {
        return locations.get(location).accesses;
    }

    int code(int location) {
        return locations.get(location).code;
    }

    /** Return what a thread knows after its last step. */
    public int[] clock(int thread) {
        return clocks[thread];
    }

    /** Return the number of the step that runs, or of the last one; -1 before the first. */
    public int now() {
        return events.size() - 1;
    }

    /** Tell whether another thread has changed a location after the step with that number. */
    public boolean changedSince(int location, int step, int thread) {
        Location asked = locations.get(location);
        return (asked.changedBy == thread ? asked.changedBefore : asked.changedAt) >= step;
    }

    /** Note that a thread has changed something that is no location. */
    public void changed(int thread) {
        glances[thread].changed();
    }

    /** Return a number of the moment for {@link #round}. */
    public int moment(int thread) {
        return glances[thread].moment();
    }

    /** Return what a thread has looked at since a moment, or null if it has changed something. */
    public @org.jspecify.annotations.Nullable Round round(int thread, int then) {
        return glances[thread].since(then);
    }

    /** Tell whether another thread has changed anything that was looked at in a round since then. */
    public boolean changed(Round round, int thread) {
        for (int i = 0; i < round.locations().length; i++) {
            if (changedSince(round.locations()[i], round.steps()[i], thread)) {
                return true;
            }
        }
        return false;
    }

    /** Tell whether the step that runs has itself looked at something that has changed since the round has looked at it before. */
    public boolean sawChange(Round round, int thread) {
        for (int i = 0; i < round.locations().length; i++) {
            int location = round.locations()[i];
            if (changedSince(location, round.steps()[i], thread) && isAccessed(location)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAccessed(int location) {
        for (int i = 0; i < accesses.size(); i++) {
            if (Access.value(accesses.get(i)) == location) {
                return true;
            }
        }
        return false;
    }

    /**
     * Return what a thread has only read since a step, or null if it has changed something.
     *
     * @param since number of a step of the thread
     */
    public int @org.jspecify.annotations.Nullable [] onlyRead(int thread, int since) {
        Ints read = new Ints();
        for (int i = since; i < events.size(); i++) {
            Event event = events.get(i);
            if (event.thread == thread && !onlyReads(event, read)) {
                return null;
            }
        }
        return read.toArray();
    }

    private boolean onlyReads(Event event, Ints read) {
        int[] packed = event == open ? accesses.toArray() : event.accesses;
        for (int each : packed) {
            int kind = Access.kind(each);
            if (kind == Access.WRITE || kind == Access.ADD) {
                return false;
            }
            read.addOnce(Access.value(each));
        }
        return true;
    }

    /** Return a number that equivalent runs share, whatever the order of their independent steps. */
    public long hash() {
        long hash = choices;
        for (Event event : events) {
            long sum = 0;
            for (int i = 0; i < event.clock.length; i++) {
                if (event.clock[i] > 0) {
                    sum += mix(keys[i] + event.clock[i] * GOLDEN);
                }
            }
            hash += mix(keys[event.thread] ^ mix(sum + event.ordinal));
        }
        return hash;
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
