package dev.interleave.box.engine.rt.detect;

/**
 * One of the two accesses of a race.
 *
 * @param write whether it wrote
 * @param fiber index of the thread in this schedule
 * @param thread name of the thread when the race was found
 * @param site key of the {@link SiteTable}
 */
public record Access(boolean write, int fiber, String thread, int site) {}
