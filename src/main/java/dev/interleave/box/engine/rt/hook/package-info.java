/** The only classes that instrumented code calls; inside java.base of the linked image, exported to everybody. */
@NullMarked
package dev.interleave.box.engine.rt.hook;

import org.jspecify.annotations.NullMarked;
