package dev.interleave.sandbox;

/**
 * Tell what a box used, as accounted outside of it; -1 where this isolation level cannot tell.
 *
 * @param cpuNanos CPU time of all processes in ns
 * @param peakMemoryBytes highest memory use of all processes together
 * @param processesStarted processes ever started besides the first
 * @param processesPeak most processes alive at once besides the first
 * @param processesAlive processes alive now besides the first
 */
public record BoxUsage(
        long cpuNanos, long peakMemoryBytes, int processesStarted, int processesPeak, int processesAlive) {
    /** Tell that nothing is known. */
    public static final BoxUsage UNKNOWN = new BoxUsage(-1, -1, -1, -1, -1);
}
