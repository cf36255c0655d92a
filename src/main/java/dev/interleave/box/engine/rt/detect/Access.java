package dev.interleave.box.engine.rt.detect;

import java.util.List;

/**
 * One of the two accesses of a race.
 *
 * @param write whether it wrote
 * @param fiber index of the thread in this schedule
 * @param thread name of the thread when the race was found
 * @param site key of the {@link SiteTable}
 * @param step number of its step, -1 unless the schedule was run to tell of this variable
 * @param stack frames without the engine's, innermost first; empty unless the schedule was run to be told
 */
public record Access(boolean write, int fiber, String thread, int site, int step, List<StackTraceElement> stack) {}
