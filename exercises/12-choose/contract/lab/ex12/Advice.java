package lab.ex12;

/**
 * Says how to do the work.
 *
 * @param workers how many threads or processes to use
 * @param because the reason, in words; not blank
 */
public record Advice(Approach approach, int workers, String because) {}
