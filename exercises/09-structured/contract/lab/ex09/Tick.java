package lab.ex09;

/** The time between two numbers. */
@FunctionalInterface
public interface Tick {
    /**
     * Wait for one tick of the countdown {@code name}.
     *
     * @throws InterruptedException soon after the waiting thread has been interrupted
     * @throws Exception if the tick fails
     */
    void await(String name) throws Exception;
}
