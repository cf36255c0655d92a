package dev.interleave.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Account for a box's processes by looking at {@code /proc} now and then, where there is no control group.
 *
 * <p>What starts and ends between two looks is not seen.
 */
final class ProcessTree {
    private static final long NANOS_PER_TICK = 10_000_000;
    private static final long PAGE_BYTES = 4096;
    private static final String WRAPPER = "bwrap";

    private final Supplier<List<Long>> members;
    private final BoxLimits limits;
    private final Map<Long, Long> cpuTicks = new HashMap<>();
    private final Set<Long> everSeen = new HashSet<>();
    private long peakBytes;
    private int peakProcesses;
    private Optional<Launched.Hit> hit = Optional.empty();

    /** Watch the processes that {@code members} finds, the box's first among them. */
    ProcessTree(Supplier<List<Long>> members, BoxLimits limits) {
        this.members = members;
        this.limits = limits;
    }

    /** Find a process and all below it; a child whose parent was killed is lost. */
    static List<Long> below(ProcessHandle root) {
        try (Stream<ProcessHandle> tree = Stream.concat(Stream.of(root), root.descendants())) {
            return tree.filter(ProcessHandle::isAlive).map(ProcessHandle::pid).toList();
        }
    }

    /** Find all processes of a session, which a child cannot leave but by a call that Java does not have. */
    static List<Long> ofSession(long session) {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.map(ProcessHandle::pid)
                    .filter(pid -> {
                        String[] fields = stat(pid);
                        return fields.length > 3 && fields[3].equals(Long.toString(session)) && !fields[0].equals("Z");
                    })
                    .toList();
        }
    }

    synchronized BoxUsage usage() {
        List<Long> alive = members.get();
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
        int inside = Math.max(0, alive.size() - 1);
        peakProcesses = Math.max(peakProcesses, inside);
        note(bytes, threads, alive);
        long ticks = cpuTicks.values().stream().mapToLong(Long::longValue).sum();
        return new BoxUsage(ticks * NANOS_PER_TICK, peakBytes, Math.max(0, everSeen.size() - 1), peakProcesses, inside);
    }

    synchronized Optional<Launched.Hit> hit() {
        return hit;
    }

    private void note(long bytes, long threads, List<Long> alive) {
        int machines = Math.min(alive.size(), 1 + limits.processes());
        if (threads > limits.threads() + (long) OciBundle.JVM_THREADS * machines) {
            hit = Optional.of(Launched.Hit.THREADS);
        } else if (bytes > limits.memoryBytes() && !hit.equals(Optional.of(Launched.Hit.THREADS))) {
            // Too many threads or processes take too much memory as well; looked at now and then, both may show at
            // once.
            hit = Optional.of(isCrowded(alive) ? Launched.Hit.THREADS : Launched.Hit.MEMORY);
        }
    }

    private boolean isCrowded(List<Long> alive) {
        long wrappers =
                alive.stream().filter(pid -> command(pid).equals(WRAPPER)).count();
        return alive.size() - wrappers > 1 + limits.processes();
    }

    /** Add up how long the threads of these processes have waited for a processor, in nanoseconds; 0 where unknown. */
    static long starvedNanos(List<Long> processes) {
        long sum = 0;
        for (long pid : processes) {
            try {
                for (Path task : Directories.list(Path.of("/proc", Long.toString(pid), "task"))) {
                    sum += starvedNanos(task);
                }
            } catch (IOException gone) {
                // It has ended meanwhile.
            }
        }
        return sum;
    }

    private static long starvedNanos(Path task) {
        try {
            // Time on a processor, time waiting for one, time slices.
            String[] fields = Files.readString(task.resolve("schedstat")).split(" ");
            return fields.length > 1 ? Long.parseLong(fields[1]) : 0;
        } catch (IOException | NumberFormatException gone) {
            return 0;
        }
    }

    /** Give the command's short name, empty when the process is gone. */
    static String command(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "comm"))
                    .strip();
        } catch (IOException gone) {
            return "";
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
