/**
 * The engine's corpus: small programs under {@code src/test/programs}, each with the verdict that the Java memory model
 * gives it, and what runs them through the engine and through other tools.
 */
@NullMarked
package dev.interleave.box.engine.corpus;

import org.jspecify.annotations.NullMarked;
