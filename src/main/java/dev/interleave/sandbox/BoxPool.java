package dev.interleave.sandbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * Start boxes ahead of need: of each kind that was asked for lately, as many as were used at a time, two at most.
 *
 * <p>Guarantee: a box is handed out once and never comes back. Kinds that differ in the wall time of a call only share their
 * boxes, because that is kept by the owner of the box.
 */
final class BoxPool implements AutoCloseable {
    private static final int MOST_IDLE = 6;
    private static final int MOST_OF_A_KIND = 2;

    private final Function<BoxSpec, LaunchedBox> launcher;
    private final ExecutorService starter = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("box-pool").factory());
    // Oldest use first, so that the least used kind makes room.
    private final Map<BoxSpec, Deque<LaunchedBox>> idle = new LinkedHashMap<>();
    private boolean closed;

    BoxPool(Function<BoxSpec, LaunchedBox> launcher) {
        this.launcher = launcher;
    }

    /** Take the box of this kind that waits, empty when there is none. */
    Optional<LaunchedBox> take(BoxSpec spec) {
        LaunchedBox box;
        synchronized (this) {
            Deque<LaunchedBox> waiting = idle.get(kind(spec));
            box = waiting == null ? null : waiting.poll();
        }
        if (box == null) {
            return Optional.empty();
        }
        if (!box.alive()) {
            box.close();
            return take(spec);
        }
        box.limit(spec.limits());
        return Optional.of(box);
    }

    /** Start a box of this kind in the background unless one waits. */
    void refill(BoxSpec spec) {
        try {
            starter.execute(() -> fill(kind(spec)));
        } catch (RejectedExecutionException closing) {
            // No more boxes are needed.
        }
    }

    private void fill(BoxSpec kind) {
        synchronized (this) {
            if (closed || idle.getOrDefault(kind, new ArrayDeque<>()).size() >= MOST_OF_A_KIND) {
                return;
            }
        }
        LaunchedBox box;
        try {
            box = launcher.apply(kind);
        } catch (SandboxUnavailableException unavailable) {
            // Whoever needs the box will try again and be told.
            return;
        }
        List<LaunchedBox> surplus = new ArrayList<>();
        synchronized (this) {
            if (closed) {
                surplus.add(box);
            } else {
                Deque<LaunchedBox> waiting = idle.remove(kind);
                waiting = waiting == null ? new ArrayDeque<>() : waiting;
                waiting.add(box);
                idle.put(kind, waiting);
                surplus.addAll(tooMany());
            }
        }
        surplus.forEach(LaunchedBox::close);
    }

    private List<LaunchedBox> tooMany() {
        int all = idle.values().stream().mapToInt(Deque::size).sum();
        List<LaunchedBox> surplus = new ArrayList<>();
        Iterator<Deque<LaunchedBox>> oldest = idle.values().iterator();
        while (all - surplus.size() > MOST_IDLE) {
            Deque<LaunchedBox> waiting = oldest.next();
            surplus.addAll(waiting);
            oldest.remove();
        }
        return surplus;
    }

    private static BoxSpec kind(BoxSpec spec) {
        BoxLimits limits = spec.limits();
        return new BoxSpec(
                spec.profile(),
                new BoxLimits(
                        Duration.ZERO,
                        limits.cpu(),
                        limits.memoryBytes(),
                        limits.processes(),
                        limits.threads(),
                        limits.outputBytes(),
                        limits.fileBytes()),
                spec.jvmArguments(),
                spec.runtime(),
                null);
    }

    /** Tell whether boxes of this kind may be started before it is known who needs them. */
    static boolean pools(BoxSpec spec) {
        return spec.network() == null && spec.profile() != BoxProfile.COMPILER;
    }

    @Override
    public void close() {
        List<LaunchedBox> left;
        synchronized (this) {
            closed = true;
            left = idle.values().stream().flatMap(Deque::stream).toList();
            idle.clear();
        }
        starter.close();
        left.forEach(LaunchedBox::close);
    }
}
