package lab.ex09;

import java.util.List;
import java.util.function.Consumer;

/** Runs several countdowns as one thing, which succeeds or fails as a whole. */
public interface StructuredCountdowns {
    /**
     * Run all countdowns at the same time, each on a thread of its own, and wait until every one of them has ended.
     *
     * <p>A countdown says {@code NAME: N}, {@code NAME: N-1}, … {@code NAME: 1}, each followed by one tick, and then
     * {@code NAME: Countdown finished!}.
     *
     * <p>When a tick fails, the other countdowns are interrupted and say nothing more. Nothing that was started is still running
     * when this method returns or throws.
     *
     * @param out safe for use by several threads
     * @throws Exception what the tick that failed threw: that very exception
     */
    void countAll(List<Start> starts, Tick tick, Consumer<String> out) throws Exception;
}
