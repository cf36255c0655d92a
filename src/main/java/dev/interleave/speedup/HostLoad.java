package dev.interleave.speedup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Tells from the system's own figures how busy the host was while it was measured, where it has such figures. */
final class HostLoad {
    private static final Path PRESSURE = Path.of("/proc/pressure/cpu");
    private static final Path AVERAGE = Path.of("/proc/loadavg");

    private final long waitedBefore = waitedMicros();
    private final long start = System.nanoTime();

    /** Say why the figures may mislead, nothing if the host was quiet. */
    List<String> doubts() {
        long micros = (System.nanoTime() - start) / 1_000;
        if (waitedBefore >= 0 && micros > 0) {
            double share = (double) (waitedMicros() - waitedBefore) / micros;
            return share < 0.2
                    ? List.of()
                    : List.of(String.format(
                            Locale.ROOT,
                            "this host was busy: %.0f %% of the time something waited for a core",
                            100 * Math.min(1, share)));
        }
        double load = average();
        int cores = Runtime.getRuntime().availableProcessors();
        return load <= cores
                ? List.of()
                : List.of(String.format(Locale.ROOT, "this host was busy: load %.1f on %d cores", load, cores));
    }

    private static long waitedMicros() {
        try {
            String some = Files.readString(PRESSURE).lines().findFirst().orElse("");
            return Long.parseLong(some.substring(some.indexOf("total=") + 6).strip());
        } catch (IOException | RuntimeException e) {
            return -1;
        }
    }

    private static double average() {
        try {
            return Double.parseDouble(Files.readString(AVERAGE).split(" ")[0]);
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }
}
