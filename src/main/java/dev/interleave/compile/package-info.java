/** From untrusted sources to class files, in a box, under a bytecode policy. */
@NullMarked
package dev.interleave.compile;

import org.jspecify.annotations.NullMarked;
