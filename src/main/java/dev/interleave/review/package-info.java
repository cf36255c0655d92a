/** What the instructor does: gradebook, overrides with their reasons, export. */
@NullMarked
package dev.interleave.review;

import org.jspecify.annotations.NullMarked;
