/**
 * Systematic search: which interleavings are still to be run so that all inequivalent ones have been, and what the steps of a run have in
 * common. Knows threads as small numbers only. These classes live inside java.base of the linked image.
 */
@NullMarked
package dev.interleave.box.engine.rt.search;

import org.jspecify.annotations.NullMarked;
