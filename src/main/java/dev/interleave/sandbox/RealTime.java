package dev.interleave.sandbox;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Gives processes real-time priority (SCHED_RR) with {@code chrt}, so that whatever else runs on the host does not take processors from them;
 * the kernel keeps a twentieth of each second for the others. Threads and children inherit it.
 */
final class RealTime {
    private static final int PATIENCE_SECONDS = 2;

    private RealTime() {}

    /** Give it to all threads of these processes, or take it from them; false where the host does not allow it. */
    static boolean set(List<Long> processes, boolean wanted) {
        boolean all = !processes.isEmpty();
        for (long each : processes) {
            all &= set(each, wanted);
        }
        return all;
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
