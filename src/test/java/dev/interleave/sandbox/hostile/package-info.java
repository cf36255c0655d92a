/** What hostile or careless submissions do, run inside a box by the tests of the sandbox. */
@NullMarked
package dev.interleave.sandbox.hostile;

import org.jspecify.annotations.NullMarked;
