package dev.interleave.box.engine.driver;

/** One size of a probe, as the ladder sees it: what can still be run there, and whether there is any use in it. */
interface Size {
    /** Draw as many schedules as the settings say. */
    void draw();

    /** Tell whether nothing more is to be learnt here: something was found, or schedules don't come to an end. */
    boolean isOver();

    /** Count the schedules run here so far. */
    int runs();

    /** Search all interleavings within what is left, at most so many more. */
    void exhaust(Allowance allowance, int most);

    /** Search all interleavings in which besides waits end early, where there are any, at most so many more. */
    void endWaits(Allowance allowance, int most);

    /** Tell whether there is nothing left to search, or no use in it. */
    boolean isSettled();

    /** Tell whether all interleavings were run. */
    boolean isExhausted();

    /** Note that this size is not for searching. */
    void leaveOut();

    /** Run all orders with at most so many switches from a thread that could go on; false if they were more than is left. */
    boolean bounded(int switches, Allowance allowance);

    /** Draw from the steps of a search until nothing is left. */
    void drawSteps(Allowance allowance);
}
