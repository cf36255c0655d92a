/**
 * The race detector: happens-before by vector clocks, access histories by FastTrack, races as values. These classes live inside java.base
 * of the linked image. All threads of a program share one carrier, so nothing here needs a lock.
 */
@NullMarked
package dev.interleave.box.engine.rt.detect;

import org.jspecify.annotations.NullMarked;
