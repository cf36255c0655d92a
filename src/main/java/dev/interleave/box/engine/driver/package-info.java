/** The main class inside the box: takes a program and settings, runs its schedules, and answers with what was found; java.* only. */
@NullMarked
package dev.interleave.box.engine.driver;

import org.jspecify.annotations.NullMarked;
