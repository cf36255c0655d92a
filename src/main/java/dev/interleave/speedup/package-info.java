/** Is it faster? Virtual time on simulated cores decides, the stopwatch informs. */
@NullMarked
package dev.interleave.speedup;

import org.jspecify.annotations.NullMarked;
