/** Is it race-free? Asks the engine in the box for many interleavings and reads its findings. */
@NullMarked
package dev.interleave.race;

import org.jspecify.annotations.NullMarked;
