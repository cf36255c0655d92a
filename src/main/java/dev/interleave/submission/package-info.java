/** What a learner sent, kept for ever as it was sent. */
@NullMarked
package dev.interleave.submission;

import org.jspecify.annotations.NullMarked;
