package dev.interleave.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads what processes have used, so that others' work on the same machine is not counted. */
public final class Machine {
    /** Kernel ticks a second in /proc/PID/stat, fixed on Linux. */
    private static final double TICKS = 100;

    private Machine() {}

    /** Give the CPU time in seconds of a process, of what it started, and of what those waited for. */
    static double cpuSeconds(long root) {
        Map<Long, List<Long>> children = new HashMap<>();
        Map<Long, Double> used = new HashMap<>();
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            all.map(ProcessHandle::pid).forEach(pid -> {
                String[] fields = stat(pid);
                if (fields.length > 14) {
                    children.computeIfAbsent(Long.parseLong(fields[1]), any -> new ArrayList<>())
                            .add(pid);
                    used.put(pid, seconds(fields, 11, 12, 13, 14));
                }
            });
        }
        double sum = 0;
        Deque<Long> left = new ArrayDeque<>(List.of(root));
        while (!left.isEmpty()) {
            long pid = left.pop();
            sum += used.getOrDefault(pid, 0.0);
            left.addAll(children.getOrDefault(pid, List.of()));
        }
        return sum;
    }

    /** Give the CPU time in seconds of the processes that this one started and waited for. */
    public static double cpuSecondsOfEnded() {
        return seconds(stat(ProcessHandle.current().pid()), 13, 14);
    }

    /** The fields after the command's name; empty for a process that has ended. */
    private static String[] stat(long pid) {
        try {
            String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return line.substring(line.lastIndexOf(')') + 2).trim().split(" ");
        } catch (IOException ended) {
            return new String[0];
        }
    }

    private static double seconds(String[] fields, int... which) {
        long ticks = 0;
        for (int field : which) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks / TICKS;
    }
}
