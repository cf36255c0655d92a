package dev.interleave.sandbox;

/** Open boxes on the strongest isolation that this host really offers. */
public interface Sandbox extends AutoCloseable {
    /**
     * Open a box, from the pool where one is ready.
     *
     * @throws SandboxUnavailableException if no box can be started here; says what to install or change
     */
    Box open(BoxSpec spec);

    /** Start a box of this kind in the background where boxes are pooled, so that the next {@link #open} of it need not wait. */
    default void prepare(BoxSpec spec) {}

    /** Tell the isolation that was probed at start. */
    IsolationLevel isolation();

    @Override
    void close();
}
