package dev.interleave.box.engine.rt;

import org.jspecify.annotations.Nullable;

/**
 * One step of a schedule.
 *
 * @param number place in the order of all steps
 * @param fiber index of the thread
 * @param operation a constant of {@link Operation}
 * @param object name of the type of what it is done to, or empty
 * @param site key of the site table
 * @param file source file of the program's own innermost frame, empty where there is none
 * @param line line in it, or 0
 * @param access whether it is a checked plain access to the variable that is told of
 * @param value what an access read or wrote, as the source would write it; null if that isn't told
 */
public record Step(
        int number,
        int fiber,
        int operation,
        String object,
        int site,
        String file,
        int line,
        boolean access,
        @Nullable String value) {
    Step with(@Nullable String known) {
        return new Step(number, fiber, operation, object, site, file, line, access, known);
    }
}
