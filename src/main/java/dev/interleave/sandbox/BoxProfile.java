package dev.interleave.sandbox;

/** Choose which runtime image, jars and extra permissions a box starts with. */
public enum BoxProfile {
    /** Warm compiler; serves many compilations of one trust level before it is thrown away. */
    COMPILER,
    /** An instructor's {@code Cases} and {@code Oracle}. */
    JUDGE,
    /** A submission, uninstrumented, threads only. */
    NATIVE,
    /** A submission, uninstrumented, that may start child processes. */
    PROCESS,
    /** A submission or program, instrumented, on the engine's own runtime image. */
    ENGINE,
    /** The local web site of the scraping exercises. */
    SITE
}
