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

/**
 * Read what the kernel accounts for one box, from cgroup v1 or v2.
 *
 * <p>The runtime removes the group with the box, so the last values that were read stay.
 */
final class ControlGroup {
    private static final Path ROOT = Path.of("/sys/fs/cgroup");

    private final Path cpuDirectory;
    private final Path memoryDirectory;
    private final Path pidsDirectory;
    private final boolean unified;
    private final Set<String> everSeen = new HashSet<>();
    private long cpuNanos;
    private long peakMemoryBytes;
    private int peakProcesses;
    private int processes;
    private Optional<Launched.Hit> hit = Optional.empty();

    ControlGroup(String path) {
        this.unified = Files.exists(ROOT.resolve("cgroup.controllers"));
        String relative = path.substring(1);
        this.cpuDirectory =
                unified ? ROOT.resolve(relative) : ROOT.resolve("cpuacct").resolve(relative);
        this.memoryDirectory = unified ? cpuDirectory : ROOT.resolve("memory").resolve(relative);
        this.pidsDirectory = unified ? cpuDirectory : ROOT.resolve("pids").resolve(relative);
    }

    /** Tell whether this host can limit swap, without which the memory limit is only half of one. */
    static boolean limitsSwap() {
        return Files.exists(ROOT.resolve("cgroup.controllers"))
                || Files.exists(ROOT.resolve("memory/memory.memsw.limit_in_bytes"));
    }

    synchronized BoxUsage usage() {
        readCpu();
        readMemory();
        readProcesses();
        return new BoxUsage(
                cpuNanos,
                peakMemoryBytes,
                Math.max(0, everSeen.size() - 1),
                Math.max(0, peakProcesses - 1),
                Math.max(0, processes - 1));
    }

    synchronized Optional<Launched.Hit> hit() {
        if (hit.isEmpty()) {
            if (count(memoryDirectory.resolve(unified ? "memory.events" : "memory.oom_control"), "oom_kill") > 0) {
                hit = Optional.of(Launched.Hit.MEMORY);
            } else if (count(pidsDirectory.resolve("pids.events"), "max") > 0) {
                hit = Optional.of(Launched.Hit.THREADS);
            }
        }
        return hit;
    }

    /** The box's processes are gone; what was counted stays. */
    synchronized void gone() {
        processes = 0;
    }

    private void readCpu() {
        cpuNanos = Math.max(
                cpuNanos,
                unified
                        ? 1_000 * count(cpuDirectory.resolve("cpu.stat"), "usage_usec")
                        : number(cpuDirectory.resolve("cpuacct.usage")));
    }

    private void readMemory() {
        peakMemoryBytes = Math.max(
                peakMemoryBytes,
                number(memoryDirectory.resolve(unified ? "memory.peak" : "memory.max_usage_in_bytes")));
    }

    private void readProcesses() {
        try {
            List<String> now = Files.readAllLines(pidsDirectory.resolve("cgroup.procs"));
            everSeen.addAll(now);
            processes = now.size();
            peakProcesses = Math.max(peakProcesses, processes);
        } catch (IOException gone) {
            processes = 0;
        }
    }

    private static long number(Path file) {
        try {
            return Long.parseLong(Files.readString(file).strip());
        } catch (IOException | NumberFormatException gone) {
            return 0;
        }
    }

    private static long count(Path file, String key) {
        Map<String, Long> counts = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                String[] words = line.split(" ");
                if (words.length == 2) {
                    counts.put(words[0], Long.parseLong(words[1]));
                }
            }
        } catch (IOException | NumberFormatException gone) {
            return 0;
        }
        return counts.getOrDefault(key, 0L);
    }
}
