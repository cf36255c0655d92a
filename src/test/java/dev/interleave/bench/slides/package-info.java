/**
 * The three approaches of the course compared: for each slide one task, carried by every approach that makes sense, and measured. The
 * course page shows what {@code ./interleave bench slides} wrote.
 */
@NullMarked
package dev.interleave.bench.slides;

import org.jspecify.annotations.NullMarked;
