package dev.interleave.sandbox;

/**
 * Tell what a box used, as accounted outside of it; -1 where this isolation level cannot tell.
 *
 * @param cpuNanos CPU time of all processes in ns
 * @param peakMemoryBytes highest memory use of all processes together
 * @param processesStarted processes ever started besides the first
 * @param processesAlive processes alive now besides the first
 */
public record BoxUsage(long cpuNanos, long peakMemoryBytes, int processesStarted, int processesAlive) {}
