/** Where untrusted code runs: one-use boxes on the strongest isolation the host offers. */
@NullMarked
package dev.interleave.sandbox;

import org.jspecify.annotations.NullMarked;
