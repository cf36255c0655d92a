package lab.ex07;

import java.nio.file.Path;
import lab.kit.SharedInt;

/** Counts together with workers in other processes. */
public interface CounterWorker {
    /**
     * Adds one to {@code counter}, {@code times} times. Called in several processes at the same time, with the same counter
     * and the same lock file; no addition may get lost.
     *
     * @param counter the number that all processes share; reading and writing it are two steps
     * @param lockFile an empty file that is the same for all processes
     * @param times how often to add one; may be 0
     */
    void increment(SharedInt counter, Path lockFile, int times) throws Exception;
}
