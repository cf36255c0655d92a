package dev.interleave.grading;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Settings of the queue and its worker. */
@ConfigMapping(prefix = "interleave.queue")
public interface QueueSettings {
    /** Whether this server grades; another one on the same database may do it instead. */
    @WithDefault("true")
    boolean worker();

    /** Submissions graded at once; one less than the cores, but at least one, when absent. */
    OptionalInt threads();

    /** Name of this server, the same after a restart, so that it finds what it had begun; random when absent. */
    Optional<String> node();

    /** How often to look for work that nobody announced. */
    @WithDefault("200ms")
    Duration polling();

    /** How often a worker says that it lives; after four missed ones another worker takes over. */
    @WithDefault("2s")
    Duration heartbeat();

    /** How long to wait before a submission that could not be graded is tried again. */
    @WithDefault("2s")
    Duration retryAfter();
}
