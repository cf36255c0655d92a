package lab.ex05;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Runs several workers at the same time, each in a process of its own. */
public interface ProcessWorkers {
    /**
     * Starts one child process for each worker from 0 to {@code workers - 1}, all at the same time, and returns when all of
     * them have ended.
     *
     * <p>The child of worker {@code i} prints {@code Worker i starting}, calls {@code Chore.run(i, work)} and, if that gives
     * 0, prints {@code Worker i finished}. It ends with the exit code that {@code Chore.run} gave. Every line that a child
     * prints to standard output goes to {@code log}; when all have ended, {@code All workers finished} is logged.
     *
     * @param workers how many; may be 0
     * @param work how long a chore takes at least; to be handed on to the children
     * @param log takes one line at a time, from any thread
     * @return the exit codes in the order of the workers
     */
    List<Integer> runAll(int workers, Duration work, Consumer<String> log) throws Exception;
}
