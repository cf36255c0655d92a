package dev.interleave.sandbox;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Gives processes real-time priority (SCHED_RR) with {@code chrt}, so that whatever else runs on the host does not take processors from them;
 * the kernel keeps a twentieth of each second for the others. Threads and children inherit it.
 */
final class RealTime {
    private static final int PATIENCE_SECONDS = 2;

    /** Us of each second that a group may compute at this priority. */
    private static final long SHARE = 900_000;

    private static final String RUNTIME = "cpu.rt_runtime_us";

    private RealTime() {}

    /** Give it to all threads of these processes, or take it from them; false where the host does not allow it. */
    static boolean set(List<Long> processes, boolean wanted) {
        boolean all = !processes.isEmpty();
        if (wanted) {
            processes.stream().findFirst().ifPresent(first -> share(first, SHARE));
        }
        for (long each : processes) {
            all &= set(each, wanted);
        }
        if (!wanted) {
            processes.stream().findFirst().ifPresent(first -> share(first, 0));
        }
        return all;
    }

    /** Where groups of processes have shares of real time (cgroup v1), those that are given none may not have real-time priority. */
    private static void share(long process, long micros) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process), "cgroup"))) {
                String[] fields = line.split(":", 3);
                if (fields.length == 3
                        && List.of(fields[1].split(",")).contains("cpu")
                        && fields[2].contains("/interleave/")) {
                    Path group = Path.of("/sys/fs/cgroup/cpu" + fields[2]);
                    if (micros > 0) {
                        Files.writeString(group.resolveSibling(RUNTIME), Long.toString(SHARE));
                    }
                    Files.writeString(group.resolve(RUNTIME), Long.toString(micros));
                }
            }
        } catch (IOException notAllowed) {
            // Then the priority is not given either, which is told.
        }
    }

    private static boolean set(long process, boolean wanted) {
        List<String> policy = wanted ? List.of("--rr", "--pid", "1") : List.of("--other", "--pid", "0");
        try {
            var command = new ProcessBuilder("chrt", "--all-tasks");
            command.command().addAll(policy);
            command.command().add(Long.toString(process));
            Process chrt = command.redirectInput(Redirect.from(new File("/dev/null")))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            if (!chrt.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                chrt.destroyForcibly();
                return false;
            }
            return chrt.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
