/** The frames and data that cross the wall of a box, the same on both sides; java.* only. */
@NullMarked
package dev.interleave.box.protocol;

import org.jspecify.annotations.NullMarked;
