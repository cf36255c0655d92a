package dev.interleave.bench.slides;

import dev.interleave.bench.Machine;
import dev.interleave.exercise.Approach;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;

/**
 * Carries one slide's task by one approach again and again, in a JVM of its own. Prints four numbers: the shortest round in ms, the mean
 * processor time of a round in ms, its children's included, by how many platform threads the JVM grew, and the rounds.
 */
public final class SlideRounds {
    private static final int LEAST_ROUNDS = 5;
    private static final int MOST_ROUNDS = 200;
    private static final long ENOUGH_NANOS = 300_000_000;

    private SlideRounds() {}

    /** Arguments: the slide's number and the approach. */
    public static void main(String[] arguments) throws Exception {
        SlideTask task = SlideTasks.of(Integer.parseInt(arguments[0]));
        Approach approach = Approach.ofSlug(arguments[1]).orElseThrow();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        int before = threads.getThreadCount();
        List<Long> expected = task.carry(approach);
        double cpuBefore = cpuMillis();
        long shortest = Long.MAX_VALUE;
        long all = 0;
        int rounds = 0;
        while (rounds < LEAST_ROUNDS || rounds < MOST_ROUNDS && all < ENOUGH_NANOS) {
            long start = System.nanoTime();
            List<Long> results = task.carry(approach);
            long nanos = System.nanoTime() - start;
            if (!results.equals(expected)) {
                throw new IllegalStateException("A round gave " + results + " instead of " + expected);
            }
            shortest = Math.min(shortest, nanos);
            all += nanos;
            rounds++;
        }
        System.out.printf(
                Locale.ROOT,
                "%.4f %.4f %d %d%n",
                shortest / 1e6,
                (cpuMillis() - cpuBefore) / rounds,
                threads.getPeakThreadCount() - before,
                rounds);
        System.exit(0);
    }

    private static double cpuMillis() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e6 + Machine.cpuSecondsOfEnded() * 1e3;
    }
}
