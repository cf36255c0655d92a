/**
 * The scheduler: runs every thread of a program as a continuation on one carrier, decides who goes on, and knows why nobody can. These
 * classes live inside java.base of the linked image; nothing but {@code java.base} is visible to them.
 */
@NullMarked
package dev.interleave.box.engine.rt;

import org.jspecify.annotations.NullMarked;
