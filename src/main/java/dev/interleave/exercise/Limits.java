package dev.interleave.exercise;

import java.time.Duration;

/**
 * Bound what a submission may use in one case.
 *
 * @param wall wall time of one case
 * @param memoryBytes memory of all processes together
 * @param processes child processes at once
 * @param threads threads of all processes together
 * @param outputBytes standard output and error of one case
 */
public record Limits(Duration wall, long memoryBytes, int processes, int threads, long outputBytes) {}
