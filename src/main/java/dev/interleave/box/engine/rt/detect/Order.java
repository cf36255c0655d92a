package dev.interleave.box.engine.rt.detect;

/**
 * One edge of happens-before between steps of two threads.
 *
 * @param from number of the step that comes first, or of the latest one before what it orders
 * @param to number of the step after which everything up to {@code from} is known to have happened
 * @param reason what ordered them, in few words
 */
public record Order(int from, int to, String reason) {}
