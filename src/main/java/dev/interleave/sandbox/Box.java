package dev.interleave.sandbox;

import dev.interleave.box.protocol.Datum;
import java.time.Duration;

/**
 * Run untrusted code in a one-use process tree that can reach nothing of the host.
 *
 * <p>Calls are strictly one after another. After any outcome but {@link BoxOutcome.Answered} the box is gone and every
 * further call answers {@link BoxOutcome.Unavailable}.
 */
public interface Box extends AutoCloseable {
    /** Send one request and wait for its answer, its death or its limits. Never throws for what the code in the box does. */
    BoxOutcome call(String verb, Datum body);

    /**
     * The same with a bound on the CPU time of this one call, which a busy machine does not shorten; it times out by {@link
     * BoxOutcome.TimedOut.Clock#CPU}.
     */
    BoxOutcome call(String verb, Datum body, Duration cpu);

    /** Tell what the box used so far, as accounted outside of it. */
    BoxUsage usage();

    /**
     * Tell whether the last call was watched so closely that every child process that runs a virtual machine was seen; on a
     * busy machine one may have come and gone between two looks.
     */
    boolean sawEveryChild();

    /**
     * Let the box's processes, and all that they start from now on, have processors before anything else on the host, or no longer.
     *
     * @return false where the host does not allow it; then nothing has changed for some of them at least
     */
    default boolean preferred(boolean wanted) {
        return false;
    }

    /** Kill every process of the box. Nothing survives; harmless when repeated. */
    @Override
    void close();
}
