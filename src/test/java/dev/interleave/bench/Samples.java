package dev.interleave.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;

/** Collects wall and CPU seconds of one way to do something. */
final class Samples {
    /** So long without a tick of the processor's clock means that what was started afterwards is done. */
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private static final long MOST_AFTERWARDS_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final String name;
    private final List<Double> wall = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();

    private final DoubleSupplier cpuSeconds;

    /** Collect for {@code name}, whose processor time {@code cpuSeconds} tells in seconds since some beginning. */
    Samples(String name, DoubleSupplier cpuSeconds) {
        this.name = name;
        this.cpuSeconds = cpuSeconds;
    }

    /** Something to measure. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** Measure once; what is done after the answer, such as starting the next box, counts as processor time too. */
    void measure(Work work) throws Exception {
        double cpuBefore = cpuSeconds.getAsDouble();
        long before = System.nanoTime();
        work.run();
        wall.add((System.nanoTime() - before) / 1e9);
        awaitQuiet();
        cpu.add(cpuSeconds.getAsDouble() - cpuBefore);
    }

    private void awaitQuiet() {
        long deadline = System.nanoTime() + MOST_AFTERWARDS_NANOS;
        long since = System.nanoTime();
        double seen = cpuSeconds.getAsDouble();
        while (System.nanoTime() - since < QUIET_NANOS && System.nanoTime() < deadline) {
            LockSupport.parkNanos(10_000_000);
            double now = cpuSeconds.getAsDouble();
            if (now != seen) {
                seen = now;
                since = System.nanoTime();
            }
        }
    }

    /** Add what was measured elsewhere. */
    void add(double wallSeconds) {
        wall.add(wallSeconds);
    }

    static String header() {
        return "| way | rounds | wall s, median (min) | CPU s, median (min) |\n|---|---|---|---|";
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.2f (%.2f) | %s |",
                name,
                wall.size(),
                median(wall),
                min(wall),
                cpu.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f (%.2f)", median(cpu), min(cpu)));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
    }

    private static double min(List<Double> values) {
        return values.stream().min(Double::compare).orElse(Double.NaN);
    }
}
