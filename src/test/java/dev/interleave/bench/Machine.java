package dev.interleave.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the clocks of the whole machine. */
final class Machine {
    /** Kernel ticks a second in /proc/stat, fixed on Linux. */
    private static final double TICKS = 100;

    private Machine() {}

    /** Give the CPU time of all processes since boot in seconds, idle and waiting time left out. */
    static double cpuSeconds() {
        try {
            String[] fields =
                    Files.readAllLines(Path.of("/proc/stat")).getFirst().trim().split("\\s+");
            long busy = 0;
            for (int field : List.of(1, 2, 3, 6, 7)) {
                busy += Long.parseLong(fields[field]);
            }
            return busy / TICKS;
        } catch (IOException unreadable) {
            throw new IllegalStateException("this benchmark needs Linux", unreadable);
        }
    }
}
