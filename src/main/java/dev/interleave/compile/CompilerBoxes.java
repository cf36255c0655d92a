package dev.interleave.compile;

import dev.interleave.box.protocol.Datum;
import dev.interleave.compile.CompileOptions.Trust;
import dev.interleave.sandbox.Box;
import dev.interleave.sandbox.BoxLimits;
import dev.interleave.sandbox.BoxOutcome;
import dev.interleave.sandbox.BoxProfile;
import dev.interleave.sandbox.BoxSpec;
import dev.interleave.sandbox.Sandbox;
import dev.interleave.sandbox.SandboxUnavailableException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keep warm compiler boxes, apart by whose sources they have seen. */
final class CompilerBoxes implements AutoCloseable {
    private static final BoxLimits LIMITS =
            new BoxLimits(Duration.ofSeconds(60), Duration.ofMinutes(10), 640L << 20, 0, 64, 1 << 20, 1 << 20);

    /** Of the processor, so that a busy machine refuses nobody; only a compiler that waits for nothing runs into the wall. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** After so many compilations a box makes room for a fresh one, so that nothing can gather in it. */
    private static final int COMPILATIONS = 200;

    private static final int MOST_IDLE = 2;

    private final Sandbox sandbox;
    private final Map<Trust, Deque<Warm>> idle = new HashMap<>();
    private boolean closed;

    CompilerBoxes(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** A box and how often it may still be used. */
    private record Warm(Box box, int left) {}

    void prepare(Trust trust) {
        Thread.ofVirtual().start(() -> {
            try {
                Warm fresh = open();
                // The compiler is fast only when it has been used; a submission should not be what it is warmed up by.
                fresh.box().call("rehearse", new Datum.Null());
                giveBack(group(trust), fresh);
            } catch (SandboxUnavailableException unavailable) {
                // The first compilation will say so.
            }
        });
    }

    /**
     * Compile in a box of this trust level.
     *
     * @throws SandboxUnavailableException if no box can be started
     */
    BoxOutcome call(Trust trust, Datum request) {
        Warm used = take(group(trust));
        if (used != null) {
            BoxOutcome outcome = call(trust, used, request);
            if (outcome instanceof BoxOutcome.Answered || outcome instanceof BoxOutcome.TimedOut) {
                return outcome;
            }
            // The box may have been worn out by what it compiled before: judge these sources by a fresh one.
        }
        return call(trust, open(), request);
    }

    private BoxOutcome call(Trust trust, Warm warm, Datum request) {
        BoxOutcome outcome = warm.box().call("compile", request, LONGEST);
        if (outcome instanceof BoxOutcome.Answered && warm.left() > 1) {
            giveBack(group(trust), new Warm(warm.box(), warm.left() - 1));
        } else {
            warm.box().close();
            if (outcome instanceof BoxOutcome.Answered) {
                prepare(trust);
            }
        }
        return outcome;
    }

    private Warm open() {
        return new Warm(sandbox.open(new BoxSpec(BoxProfile.COMPILER, LIMITS, List.of())), COMPILATIONS);
    }

    /** Both kinds of submissions come from the same people. */
    private static Trust group(Trust trust) {
        return trust == Trust.LEARNER_PROCESS ? Trust.LEARNER : trust;
    }

    private synchronized @Nullable Warm take(Trust group) {
        Deque<Warm> waiting = idle.get(group);
        return waiting == null ? null : waiting.pollFirst();
    }

    private void giveBack(Trust group, Warm warm) {
        synchronized (this) {
            Deque<Warm> waiting = idle.computeIfAbsent(group, any -> new ArrayDeque<>());
            if (!closed && waiting.size() < MOST_IDLE) {
                waiting.addFirst(warm);
                return;
            }
        }
        warm.box().close();
    }

    @Override
    public void close() {
        List<Warm> left = new ArrayList<>();
        synchronized (this) {
            closed = true;
            idle.values().forEach(left::addAll);
            idle.clear();
        }
        left.forEach(warm -> warm.box().close());
    }
}
