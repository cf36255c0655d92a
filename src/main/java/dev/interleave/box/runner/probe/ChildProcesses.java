package dev.interleave.box.runner.probe;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks at the child processes of this box's JVM, grandchildren included. */
final class ChildProcesses {
    private Map<Long, Duration> lastTimes = Map.of();

    static List<ProcessHandle> alive() {
        try (Stream<ProcessHandle> handles = ProcessHandle.current().descendants()) {
            return handles.filter(ProcessHandle::isAlive).toList();
        }
    }

    /** Tell whether none has started, ended or used the processor since the last call. */
    boolean areIdle() {
        var times = new HashMap<Long, Duration>();
        for (ProcessHandle child : alive()) {
            times.put(child.pid(), child.info().totalCpuDuration().orElse(Duration.ofNanos(System.nanoTime())));
        }
        boolean idle = times.equals(lastTimes);
        lastTimes = times;
        return idle;
    }
}
