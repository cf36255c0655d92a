package dev.interleave.box.engine.rt.detect;

/**
 * Two accesses to one variable, at least one of them a write, that nothing orders.
 *
 * @param variable what both touch, as a learner would call it: {@code Account.balance}, {@code int[] element 3}, {@code ArrayList Shop.items}
 * @param key tells the variable from others of the schedule
 * @param first the access that came first in this schedule
 * @param second the access that came second
 */
public record Race(String variable, long key, Access first, Access second) {}
