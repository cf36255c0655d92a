/** The headless commands; the only package that prints. */
@NullMarked
package dev.interleave.cli;

import org.jspecify.annotations.NullMarked;
