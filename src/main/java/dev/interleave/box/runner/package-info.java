/** The platform's side inside a box: answers calls, runs probe and submission; java.* only. */
@NullMarked
package dev.interleave.box.runner;

import org.jspecify.annotations.NullMarked;
