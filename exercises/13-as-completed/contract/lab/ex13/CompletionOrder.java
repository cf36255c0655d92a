package lab.ex13;

import java.util.List;
import java.util.concurrent.Callable;

/** Runs tasks on a bounded number of workers and takes their results as they become ready. */
public interface CompletionOrder {
    /**
     * Run every task once, at most {@code maxWorkers} of them at any time, and return when all have ended.
     *
     * @param tasks may be empty; a task may give {@code null} and may throw any exception; must not be changed
     * @param maxWorkers 1 or more
     * @return the results, in the order in which the tasks were completed
     * @throws Exception what the task threw that failed first: that very exception, after all the others have ended
     */
    <T> List<T> inCompletionOrder(List<Callable<T>> tasks, int maxWorkers) throws Exception;
}
