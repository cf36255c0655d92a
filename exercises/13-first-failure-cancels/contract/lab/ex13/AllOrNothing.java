package lab.ex13;

import java.util.List;
import java.util.concurrent.Callable;

/** Runs tasks as one thing, which succeeds or fails as a whole. */
public interface AllOrNothing {
    /**
     * Run every task once, at most {@code maxWorkers} of them at any time.
     *
     * <p>When a task fails, those under way are interrupted and the rest is given up. The same happens when the calling
     * thread is interrupted. Nothing that was started is still running when this method returns or throws.
     *
     * @param tasks may be empty; a task may throw any exception; must not be changed
     * @param maxWorkers 1 or more
     * @return the results, in the order of the tasks
     * @throws InterruptedException if the calling thread was interrupted while it waited
     * @throws Exception what the task threw that failed first: that very exception
     */
    <T> List<T> allOrNothing(List<Callable<T>> tasks, int maxWorkers) throws Exception;
}
