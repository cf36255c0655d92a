/** Is it right? Cases go in, observations come out, the oracle rules outside the box. */
@NullMarked
package dev.interleave.judge;

import org.jspecify.annotations.NullMarked;
