/** What can be solved: exercises as folders, read strictly, published only when their self-test passes. */
@NullMarked
package dev.interleave.exercise;

import org.jspecify.annotations.NullMarked;
