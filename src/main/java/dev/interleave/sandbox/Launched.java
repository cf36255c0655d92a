package dev.interleave.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Hold the outside handle of a started box: its pipes, its death and its accounting. */
interface Launched {
    /** The process whose pipes carry the box's output and whose end means the box's end. */
    Process process();

    /** Kill every process of the box and wait until they are gone; harmless when repeated. */
    void kill();

    /** Ask the box's first virtual machine for a thread dump on its standard error, without the box's cooperation. */
    void requestThreadDump();

    BoxUsage usage();

    /** Find the box's processes that are alive, as the host numbers them. */
    List<Long> processes();

    /** Add up how long the box's threads that are alive have waited for a processor that others had. */
    default long starvedNanos() {
        return ProcessTree.starvedNanos(processes());
    }

    /** Tell which limit the kernel enforced so far, as far as this isolation can tell. */
    Optional<Hit> hit();

    /** The box's network namespace for another box to join, empty where it has none of its own. */
    Optional<Path> network();

    /** A limit that the kernel enforced. */
    enum Hit {
        MEMORY,
        THREADS
    }
}
