package lab.ex05;

/**
 * Says what was in the counter.
 *
 * @param seenAfterThread {@link Counter#value} in this process, when the thread had ended
 * @param seenAfterProcess {@link Counter#value} in this process, when the child process had ended too
 * @param reportedByProcess {@link Counter#value} in the child process, when it had added everything
 */
public record Observation(int seenAfterThread, int seenAfterProcess, int reportedByProcess) {}
