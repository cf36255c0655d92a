/**
 * Rewrites class files ahead of time: those of a program so that its accesses, monitors and class initialisers can be seen and steered, and
 * those of java.base so that synchronisation inside the library is seen too.
 */
@NullMarked
package dev.interleave.box.engine.instrument;

import org.jspecify.annotations.NullMarked;
