/** Runs an author's cases, probe and oracle inside boxes, and watches the threads of a submission; java.* only. */
@NullMarked
package dev.interleave.box.runner.probe;

import org.jspecify.annotations.NullMarked;
