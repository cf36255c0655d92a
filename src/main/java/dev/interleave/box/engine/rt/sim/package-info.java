/** The clock of simulated cores: what instrumented code counts its work on, and what the operations of threads cost. */
@NullMarked
package dev.interleave.box.engine.rt.sim;

import org.jspecify.annotations.NullMarked;
