package lab.ex13;

/** Makes limits. */
public interface Permits {
    /**
     * Make a limit of its own: what happens inside of one has no influence on another.
     *
     * @param permits how many may be inside at once, 1 or more
     */
    Limited atMost(int permits);
}
