package dev.interleave.sandbox;

import java.time.Duration;

/**
 * Bound what a box may use. Every bound is enforced from outside the box and has an outcome of its own.
 *
 * @param wall wall time of one call; on a busy machine, up to five times as long, without the time that the box waited for a
 *     processor
 * @param cpu CPU time of all processes of the box over its life
 * @param memoryBytes memory of all processes together
 * @param processes processes at once, threads not counted
 * @param threads threads of all processes together
 * @param outputBytes what all calls together may write to standard output and error
 * @param fileBytes what may be written to the box's own file system
 */
public record BoxLimits(
        Duration wall, Duration cpu, long memoryBytes, int processes, int threads, long outputBytes, long fileBytes) {}
