package dev.interleave.box.engine.rt;

/**
 * One step of a schedule.
 *
 * @param fiber index of the thread
 * @param thread its name
 * @param operation a constant of {@link Operation}
 * @param object name of the type of what it is done to, or empty
 * @param site key of the site table
 */
public record Step(int fiber, String thread, int operation, String object, int site) {}
