/**
 * What authors of exercises write against: cases, the experiment in the box, the rule outside. Never visible to submissions;
 * java.* and {@code lab.kit} only.
 */
@NullMarked
package lab.kit.grading;

import org.jspecify.annotations.NullMarked;
