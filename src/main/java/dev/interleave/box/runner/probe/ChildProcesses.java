package dev.interleave.box.runner.probe;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at the child processes of this box's JVM, grandchildren included. */
final class ChildProcesses {
    /** Waiting is not free: a child that polls for something uses a little. */
    private static final long FREE_NANOS = 50_000_000;

    private static final int FREE_PERCENT = 5;

    private final boolean possible;
    private final Kernel kernel = new Kernel();
    private Set<Long> pids = Set.of();
    private long cpuAtStart;
    private long start;
    private int looks;
    private int awake;

    /** @param possible whether this box may have children at all; looking costs something */
    ChildProcesses(boolean possible) {
        this.possible = possible;
    }

    boolean any() {
        return possible && !alive().isEmpty();
    }

    static List<ProcessHandle> alive() {
        try (Stream<ProcessHandle> handles = ProcessHandle.current().descendants()) {
            return handles.filter(ProcessHandle::isAlive).toList();
        }
    }

    /**
     * Tell whether the children have done next to nothing since this was last denied: none has started or ended, together
     * they used hardly any processor time, and that not because a busy machine had none for them: mostly they slept.
     */
    boolean areIdle() {
        var now = new HashSet<Long>();
        long cpu = 0;
        boolean known = true;
        for (ProcessHandle child : alive()) {
            now.add(child.pid());
            Optional<Duration> used = child.info().totalCpuDuration();
            known &= used.isPresent();
            cpu += used.orElse(Duration.ZERO).toNanos();
        }
        long elapsed = System.nanoTime() - start;
        looks++;
        awake += now.stream().anyMatch(kernel::isAwake) ? 1 : 0;
        if (2 * awake <= looks
                && known
                && now.equals(pids)
                && cpu - cpuAtStart <= FREE_NANOS + elapsed / 100 * FREE_PERCENT) {
            return true;
        }
        pids = now;
        cpuAtStart = cpu;
        start = System.nanoTime();
        looks = 0;
        awake = 0;
        return false;
    }
}
