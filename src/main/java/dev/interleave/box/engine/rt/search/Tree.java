package dev.interleave.box.engine.rt.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a program again and again, each time in an order that is not equivalent to an earlier one, until there is none left: dynamic
 * partial-order reduction with source sets and sleep sets (Abdulla, Aronis, Jonsson and Sagonas, Optimal Dynamic Partial Order Reduction,
 * POPL 2014), stateless, so that each run repeats the beginning that it shares with the one before.
 *
 * <p>Steps may disable each other here (locks, permits), which that algorithm excludes. So an operation that may have to wait never hides an
 * earlier conflict, and at the end of a run the operations that still wait are compared as if they had been done.
 *
 * <p>With a bound, all orders with at most so many switches from a thread that could have gone on are run instead, equivalent ones too.
 */
public final class Tree {
    /** No bound: equivalent orders are left out. */
    public static final int REDUCED = -1;

    /** All orders, equivalent ones too. */
    public static final int EVERYTHING = Integer.MAX_VALUE;

    /** All orders, and threads that wait for others in a loop go round in it up to twice in a row before the run is given up. */
    public static final int ROUNDS = EVERYTHING - 1;

    /** Who goes on if nobody needs to: the run is equivalent to an earlier one. */
    public static final int NOBODY = -1;

    private static final int MOST_THREADS = 64;

    private final int bound;
    private final int mostSteps;
    private long work;
    private final List<Node> nodes = new ArrayList<>();
    private Trace trace = new Trace();
    private int depth;
    private int fresh;
    private int choice;
    private boolean pruned;
    private @Nullable String doubt;
    private boolean done;
    private boolean diverged;

    /** Start a search with that bound, or {@link #REDUCED}, or {@link #EVERYTHING}. */
    public Tree(int bound, int mostSteps) {
        this.bound = bound;
        this.mostSteps = mostSteps;
    }

    /** Tell whether threads that look again and again do so instead of waiting. */
    public boolean goesRound() {
        return bound == ROUNDS;
    }

    /** Tell whether the run has more steps than are compared. */
    public boolean isLong() {
        return depth > mostSteps;
    }

    /** Return how many comparisons of steps there were since this was asked last. */
    public long takeWork() {
        long taken = work;
        work = 0;
        return taken;
    }

    /** Start the next run. */
    public void begin(Trace next) {
        trace = next;
        depth = 0;
        pruned = false;
    }

    /** Note why not all interleavings will have been run in the end. */
    public void doubt(String why) {
        if (doubt == null) {
            doubt = why;
        }
    }

    /** Return why not all interleavings will have been run, or null. */
    public @Nullable String doubt() {
        return doubt;
    }

    /** Tell whether there is nothing left to run. */
    public boolean done() {
        return done;
    }

    /** Tell whether the run that has ended was equivalent to an earlier one and therefore cut short. */
    public boolean pruned() {
        return pruned;
    }

    /**
     * Choose who takes the next step.
     *
     * @param enabled who could, as bits
     * @param running whose turn it was, if it could go on; -1 otherwise
     * @param check the same whenever the same beginning is run again
     */
    public int choose(long enabled, int running, long check) {
        Node node = depth < nodes.size() ? known(enabled, check) : added(enabled, running, check);
        choice = 0;
        int chosen = node == null ? NOBODY : node.chosen;
        pruned = chosen == NOBODY;
        return chosen;
    }

    private @Nullable Node known(long enabled, long check) {
        Node node = nodes.get(depth);
        if (node.enabled != enabled || node.check != check) {
            diverged();
            return null;
        }
        return node;
    }

    private void diverged() {
        diverged = true;
        doubt("the same beginning did not lead to the same place twice");
        done = true;
    }

    /** Tell whether the search has ended because the beginning of a run, repeated, did not lead to the same place. */
    public boolean hasDiverged() {
        return diverged;
    }

    private @Nullable Node added(long enabled, int running, long check) {
        Node last = depth == 0 ? null : nodes.get(depth - 1);
        Node node = new Node(
                enabled,
                check,
                running,
                last == null ? 0 : preemptions(last, last.chosen),
                trace.locationCount(),
                asleep(last));
        if (last != null) {
            for (long left = node.asleep; left != 0; left &= left - 1) {
                int thread = Long.numberOfTrailingZeros(left);
                node.remember(thread, last.footprint(thread).knowing(trace, last.touched, node.touched));
            }
        }
        int chosen = first(node);
        if (chosen == NOBODY) {
            waiting = node;
            return null;
        }
        node.chosen = chosen;
        node.wanted = bound == REDUCED ? Node.bit(chosen) : enabled;
        nodes.add(node);
        return node;
    }

    /** The point at which a run was cut short. */
    private @Nullable Node waiting;

    private static int first(Node node) {
        long free = node.enabled & ~node.asleep;
        if (free == 0) {
            return NOBODY;
        }
        return node.running >= 0 && (free & Node.bit(node.running)) != 0
                ? node.running
                : Long.numberOfTrailingZeros(free);
    }

    private static int preemptions(Node node, int chosen) {
        return node.preemptions + (node.running >= 0 && node.running != chosen ? 1 : 0);
    }

    /** Return who of those asleep or tried at the point before stays so after the step that was taken there. */
    private long asleep(@Nullable Node last) {
        if (last == null || bound != REDUCED) {
            return 0;
        }
        Footprint taken = Footprint.of(trace.events.get(depth - 1).accesses, trace, last.touched);
        long still = 0;
        for (long left = (last.asleep | last.tried) & ~Node.bit(last.chosen); left != 0; left &= left - 1) {
            int thread = Long.numberOfTrailingZeros(left);
            if (!last.footprint(thread).conflicts(taken)) {
                still |= Node.bit(thread);
            }
        }
        return still;
    }

    /** Begin the step of the thread that was chosen. */
    public void step(int thread, boolean waits) {
        trace.begin(thread, waits);
        depth++;
    }

    /** Choose from 0 until before {@code arity} within a step. */
    public int choose(int arity) {
        Node node = nodes.get(depth - 1);
        if (choice == node.choices.size()) {
            node.choices.add(0);
            node.arities.add(arity);
        }
        int value = node.choices.get(choice);
        if (node.arities.get(choice) != arity) {
            diverged();
            value = 0;
        }
        choice++;
        return value;
    }

    /** End the step that runs, if one does, and see what it conflicts with. */
    public void endStep() {
        if (trace.now() < 0 || depth == 0 || trace.events.get(depth - 1).clock.length > 0) {
            return;
        }
        trace.end();
        Node node = nodes.get(depth - 1);
        Event event = trace.events.get(depth - 1);
        node.remember(event.thread, Footprint.of(event.accesses, trace, node.touched));
        if (depth > fresh && bound == REDUCED) {
            reverse(event, event.accesses);
        }
    }

    /**
     * Compare an operation that a thread is still waiting to do, or was never given the turn for, with the steps of the run that has ended.
     *
     * @param locations what it accesses, packed with the kind by {@link #packed}
     */
    public void pending(int thread, int[] locations) {
        if (bound == REDUCED) {
            Event event = new Event(thread, Integer.MAX_VALUE, trace.clock(thread), true);
            event.accesses = locations;
            reverse(event, locations);
        }
    }

    /**
     * Compare an operation that a thread could have done before the step that has just ended, and now will not do any more because that step
     * has woken it, with the steps so far.
     *
     * @param clock what the thread knew before it was woken
     * @param locations what it would have accessed, packed
     */
    public void overtaken(int thread, int[] clock, int[] locations) {
        if (depth > fresh && bound == REDUCED) {
            Event event = new Event(thread, Integer.MAX_VALUE, clock, true);
            event.accesses = locations;
            reverse(event, locations);
        }
    }

    /** Compare a thread of which nobody knows what it would have done next with all steps of the run that has ended. */
    public void unknown(int thread) {
        if (bound == REDUCED) {
            Event event = new Event(thread, Integer.MAX_VALUE, trace.clock(thread), true);
            for (int i = depth - 1; i >= 0; i--) {
                Event earlier = trace.events.get(i);
                if (earlier.thread != thread && !event.knew(earlier)) {
                    wantBefore(i, event);
                }
            }
        }
    }

    /** Return the location that {@link #packed} has packed. */
    public static int location(int packed) {
        return Access.value(packed);
    }

    /** Return the kind of an access that {@link #packed} has packed. */
    public static int kind(int packed) {
        return Access.kind(packed);
    }

    /** Pack a location with the kind of an access to it. */
    public static int packed(int location, int kind) {
        return Access.pack(location, kind);
    }

    /** End the run, and find out what has to be run next. */
    public void end() {
        if (pruned && waiting != null && !done) {
            for (long left = waiting.asleep & waiting.enabled; left != 0; left &= left - 1) {
                int thread = Long.numberOfTrailingZeros(left);
                pending(thread, waiting.footprint(thread).known());
            }
        }
        waiting = null;
        while (!done && !nodes.isEmpty()) {
            Node last = nodes.getLast();
            if (last.nextChoice() || next(last)) {
                fresh = nodes.size() - 1;
                return;
            }
            nodes.removeLast();
        }
        done = true;
    }

    private boolean next(Node node) {
        node.tried |= Node.bit(node.chosen);
        for (long left = node.wanted & ~node.tried & ~node.asleep; left != 0; left &= left - 1) {
            int thread = Long.numberOfTrailingZeros(left);
            if (bound == REDUCED || preemptions(node, thread) <= bound) {
                node.chosen = thread;
                return true;
            }
        }
        return false;
    }

    private void reverse(Event event, int[] accesses) {
        work += 1 + depth / 8;
        boolean[] races = new boolean[depth];
        int first = depth;
        for (int packed : accesses) {
            int kind = Access.kind(packed);
            Ints earlier = trace.accesses(Access.value(packed));
            work += earlier.size();
            for (int i = earlier.size() - 1; i >= 0; i--) {
                int step = Access.value(earlier.get(i));
                Event other = trace.events.get(step);
                if (other != event
                        && other.thread != event.thread
                        && Access.conflict(kind, Access.kind(earlier.get(i)))
                        && !event.knew(other)) {
                    races[step] = true;
                    first = Math.min(first, step);
                }
            }
        }
        var reversible = new ArrayList<Event>();
        for (int step = depth - 1; step >= first; step--) {
            if (races[step]) {
                reverse(step, event, reversible);
            }
        }
    }

    private void reverse(int step, Event event, List<Event> reversible) {
        Event other = trace.events.get(step);
        for (Event later : reversible) {
            if (later.follows(other)) {
                return;
            }
        }
        if (!event.waits || couldGo(event, step)) {
            reversible.add(other);
        }
        wantBefore(step, event);
    }

    /** Tell whether the thread of an operation that may have to wait could have done it, for all that is known, instead of that step. */
    private boolean couldGo(Event event, int step) {
        int ordinal = step < nodes.size() ? ordinalAt(event.thread, step) : 0;
        return (nodes.get(step).enabled & Node.bit(event.thread)) != 0 && ordinal == event.past(event.thread);
    }

    private int ordinalAt(int thread, int step) {
        for (int i = step - 1; i >= 0; i--) {
            if (trace.events.get(i).thread == thread) {
                return trace.events.get(i).ordinal;
            }
        }
        return 0;
    }

    /** See to it that something is run in which the step comes after the event, and so does nothing else than has to. */
    private void wantBefore(int step, Event event) {
        Node node = nodes.get(step);
        long first = firstOf(step, event);
        if (first == 0 && event.waits) {
            // What let it go on was this step, but others, which have not come yet, may do so as well.
            node.wanted |= node.enabled;
            return;
        }
        if (first == 0 || (first & (node.wanted | node.tried | node.asleep)) != 0) {
            return;
        }
        int preferred = (first & Node.bit(event.thread)) != 0 ? event.thread : Long.numberOfTrailingZeros(first);
        node.wanted |= (node.enabled & Node.bit(preferred)) != 0 ? Node.bit(preferred) : node.enabled;
    }

    /** Return who could begin with what came after a step and does not depend on it, and then with the event. */
    private long firstOf(int step, Event event) {
        Event reversed = trace.events.get(step);
        var between = new ArrayList<Event>();
        long seen = 0;
        long first = 0;
        for (int i = step + 1; i < depth; i++) {
            Event next = trace.events.get(i);
            if (next == event || next.follows(reversed)) {
                continue;
            }
            work += 1 + between.size();
            boolean begins = (seen & Node.bit(next.thread)) == 0;
            for (Event earlier : between) {
                begins &= !next.follows(earlier);
            }
            if (begins) {
                first |= Node.bit(next.thread);
            }
            seen |= Node.bit(next.thread);
            between.add(next);
        }
        if ((seen & Node.bit(event.thread)) == 0
                && (nodes.get(step).enabled & Node.bit(event.thread)) != 0
                && between.stream().noneMatch(earlier -> event.knew(earlier) || event.conflicts(earlier))) {
            first |= Node.bit(event.thread);
        }
        return first;
    }

    /** Tell whether so many threads are more than can be searched. */
    public static boolean isCrowd(int threads) {
        return threads > MOST_THREADS;
    }
}
