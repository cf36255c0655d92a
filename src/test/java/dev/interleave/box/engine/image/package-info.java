/** Tests of linking the runtime image, with a JDK that is only a few scripts. */
@NullMarked
package dev.interleave.box.engine.image;

import org.jspecify.annotations.NullMarked;
