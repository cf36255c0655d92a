package dev.interleave.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describe a box to be opened.
 *
 * @param jvmArguments additional arguments of the box's JVM, decided by the platform and never by a submission
 * @param runtime the caller's own runtime, null for the profile's
 * @param network an open box whose loopback network this one joins, null for a network of its own
 */
public record BoxSpec(
        BoxProfile profile,
        BoxLimits limits,
        List<String> jvmArguments,
        @Nullable BoxRuntime runtime,
        @Nullable Box network) {
    public BoxSpec {
        jvmArguments = List.copyOf(jvmArguments);
    }

    public BoxSpec(BoxProfile profile, BoxLimits limits, List<String> jvmArguments) {
        this(profile, limits, jvmArguments, null, null);
    }

    /** The same box on the network of {@code other}. */
    public BoxSpec joining(Box other) {
        return new BoxSpec(profile, limits, jvmArguments, runtime, other);
    }

    /** The same box on the caller's runtime. */
    public BoxSpec on(BoxRuntime other) {
        return new BoxSpec(profile, limits, jvmArguments, other, network);
    }
}
