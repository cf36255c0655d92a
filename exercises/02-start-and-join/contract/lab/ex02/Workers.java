package lab.ex02;

import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Runs several workers at the same time and waits for all of them. */
public interface Workers {
    /**
     * Runs the workers 0 to {@code workers - 1}, each on a thread of its own, all at the same time, and returns when every
     * one of them is done.
     *
     * <p>Worker {@code i} logs {@code Worker i starting}, calls {@code step.accept(i)}, then logs {@code Worker i finished}.
     * When all are done, {@code All workers finished} is logged. A worker whose step throws does not log that it finished;
     * the others go on as if nothing had happened.
     *
     * @param workers how many; may be 0
     * @param step the work of one worker; takes a while
     * @param log takes one line at a time, from any thread
     */
    void runAll(int workers, IntConsumer step, Consumer<String> log) throws InterruptedException;
}
