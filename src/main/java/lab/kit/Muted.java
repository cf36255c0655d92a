package lab.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Mark a class that only records or measures.
 *
 * <p>The engine takes no happens-before edge from it, checks none of its accesses and never switches threads inside, so that
 * looking at a program does not repair it. Such a class must not call the submission's code.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Muted {}
