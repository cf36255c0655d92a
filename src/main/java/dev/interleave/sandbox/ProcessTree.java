package dev.interleave.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Account for a process and its descendants by looking at {@code /proc} now and then, where there is no control group.
 *
 * <p>What starts and ends between two looks is not seen, and a child whose parent was killed is lost.
 */
final class ProcessTree {
    private static final long NANOS_PER_TICK = 10_000_000;
    private static final long PAGE_BYTES = 4096;

    private final ProcessHandle root;
    private final BoxLimits limits;
    private final int rootsAbove;
    private final Map<Long, Long> cpuTicks = new HashMap<>();
    private final Set<Long> everSeen = new HashSet<>();
    private long peakBytes;
    private int peakProcesses;
    private Optional<Launched.Hit> hit = Optional.empty();

    /** Watch below {@code root}, of whose tree the first {@code rootsAbove} processes are not the box's. */
    ProcessTree(ProcessHandle root, BoxLimits limits, int rootsAbove) {
        this.root = root;
        this.limits = limits;
        this.rootsAbove = rootsAbove;
    }

    synchronized BoxUsage usage() {
        List<Long> alive = new ArrayList<>();
        try (Stream<ProcessHandle> tree = Stream.concat(Stream.of(root), root.descendants())) {
            tree.filter(ProcessHandle::isAlive).forEach(process -> alive.add(process.pid()));
        }
        long bytes = 0;
        long threads = 0;
        for (long pid : alive) {
            String[] fields = stat(pid);
            if (fields.length > 22) {
                cpuTicks.put(pid, Long.parseLong(fields[11]) + Long.parseLong(fields[12]));
                threads += Long.parseLong(fields[17]);
                bytes += Long.parseLong(fields[21]) * PAGE_BYTES;
            }
        }
        everSeen.addAll(alive);
        peakBytes = Math.max(peakBytes, bytes);
        int inside = Math.max(0, alive.size() - rootsAbove - 1);
        peakProcesses = Math.max(peakProcesses, inside);
        note(bytes, threads, alive.size());
        long ticks = cpuTicks.values().stream().mapToLong(Long::longValue).sum();
        return new BoxUsage(
                ticks * NANOS_PER_TICK,
                peakBytes,
                Math.max(0, everSeen.size() - rootsAbove - 1),
                peakProcesses,
                inside);
    }

    synchronized Optional<Launched.Hit> hit() {
        return hit;
    }

    private void note(long bytes, long threads, int processes) {
        if (bytes > limits.memoryBytes()) {
            hit = Optional.of(Launched.Hit.MEMORY);
        } else if (threads > limits.threads() + (long) OciBundle.JVM_THREADS * processes) {
            hit = Optional.of(Launched.Hit.THREADS);
        }
    }

    /** Give the fields after the command's name, whose first is the state; empty when the process is gone. */
    private static String[] stat(long pid) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (IOException | IndexOutOfBoundsException gone) {
            return new String[0];
        }
    }
}
