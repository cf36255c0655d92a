package dev.interleave.box.runner;

import dev.interleave.box.protocol.Datum;

/**
 * Answer one kind of request inside a box.
 *
 * <p>Called on a fresh platform thread for each request, never concurrently. What it throws goes back as the name of the
 * exception with capped text; the code in the box should not be able to make it throw where the difference matters.
 */
@FunctionalInterface
public interface Verb {
    Datum call(Datum body) throws Exception;
}
