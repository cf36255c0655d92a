/** From reports to points. */
@NullMarked
package dev.interleave.score;

import org.jspecify.annotations.NullMarked;
