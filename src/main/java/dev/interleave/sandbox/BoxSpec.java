package dev.interleave.sandbox;

import java.util.List;

/**
 * Describe a box to be opened.
 *
 * @param jvmArguments additional arguments of the box's JVM, decided by the platform and never by a submission
 */
public record BoxSpec(BoxProfile profile, BoxLimits limits, List<String> jvmArguments) {
    public BoxSpec {
        jvmArguments = List.copyOf(jvmArguments);
    }
}
