package lab.ex12;

/**
 * Tells what the work is like.
 *
 * @param waitShare the part of its time that a task spends waiting (for the network, a disk, a timer), from 0 to 0.99
 * @param tasks how many there are, at least 1
 * @param cpuMillisPerTask how long a task keeps a core busy, in milliseconds; the waiting comes on top of that
 * @param cores how many cores the machine has, at least 1
 * @param bytesPerTask how much data goes into a task and comes out of it
 * @param blockingApiOnly whether the tasks can wait only by blocking their thread, because nothing else is on offer
 * @param untrustedOrCrashing whether a task may take everything down with it: native code that crashes, code of strangers
 * @param sharedState whether the tasks change data that they share
 */
public record Workload(
        double waitShare,
        int tasks,
        double cpuMillisPerTask,
        int cores,
        long bytesPerTask,
        boolean blockingApiOnly,
        boolean untrustedOrCrashing,
        boolean sharedState) {}
