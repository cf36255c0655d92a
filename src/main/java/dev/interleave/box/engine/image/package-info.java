/**
 * Links the runtime image that programs are explored in, from the user's own JDK: patched and instrumented classes of java.base, the
 * scheduler and the detector inside it, start-up archive included; kept in the data directory.
 */
@NullMarked
package dev.interleave.box.engine.image;

import org.jspecify.annotations.NullMarked;
