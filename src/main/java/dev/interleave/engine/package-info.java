/**
 * Keeps the runtime images with the engine inside on this host: linked once for each JDK and version of the engine, cached in
 * the data directory, and shared by all processes that use it.
 */
@NullMarked
package dev.interleave.engine;

import org.jspecify.annotations.NullMarked;
