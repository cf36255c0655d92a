/** The whole flow from sources to a grade, the queue that feeds it and the self-test of exercises. */
@NullMarked
package dev.interleave.grading;

import org.jspecify.annotations.NullMarked;
