package dev.interleave.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects wall and CPU seconds of one way to do something. */
final class Samples {
    private final String name;
    private final List<Double> wall = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();

    Samples(String name) {
        this.name = name;
    }

    /** Something to measure. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    void measure(Work work) throws Exception {
        double cpuBefore = Machine.cpuSeconds();
        long before = System.nanoTime();
        work.run();
        wall.add((System.nanoTime() - before) / 1e9);
        cpu.add(Machine.cpuSeconds() - cpuBefore);
    }

    static String header() {
        return "| way | rounds | wall s, median (min) | CPU s, median (min) |\n|---|---|---|---|";
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.2f (%.2f) | %.2f (%.2f) |",
                name,
                wall.size(),
                median(wall),
                min(wall),
                median(cpu),
                min(cpu));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
    }

    private static double min(List<Double> values) {
        return values.stream().min(Double::compare).orElse(Double.NaN);
    }
}
