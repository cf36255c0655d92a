package dev.interleave.server;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Settings of the server; the start-up sets most of them from its options. */
@ConfigMapping(prefix = "interleave")
interface ServerSettings {
    /** Where the program and the exercises that come along are. */
    @WithDefault(".")
    Path root();

    /** The data directory. */
    @WithDefault("target/data")
    Path data();

    /** Where the sandbox keeps its runtime images, when not in the data directory. */
    Optional<Path> sandboxData();

    /** More folders of exercises. */
    Optional<List<Path>> exercises();

    /** Keeps learners from computing which random cases they get. */
    Optional<String> seedKey();

    /** Whether submissions may run where they can't be isolated well and others can reach the server. */
    @WithDefault("false")
    boolean allowWeakIsolation();

    /** Whether to make an instructor and a learner when there is no account. */
    @WithDefault("true")
    boolean firstAccounts();
}
