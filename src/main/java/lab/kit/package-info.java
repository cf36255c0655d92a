/** What exercise authors and learners see in the box besides the JDK; java.* only. */
@NullMarked
package lab.kit;

import org.jspecify.annotations.NullMarked;
