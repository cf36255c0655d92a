package lab.kit.grading;

/** Name what a rule may find wrong; the platform finds hangs, leaks of threads, exceptions and limits by itself. */
public enum Fault {
    /** A result, its order or its text is not what the statement asks for. */
    WRONG_ANSWER,
    /** The parts of the work did not overlap though they had to. */
    NOT_CONCURRENT,
    /** The call came back before all that it started was done. */
    NOT_JOINED,
    /** Two accesses that had to exclude each other overlapped. */
    DATA_RACE,
    /** Some wait for each other for ever. */
    DEADLOCK,
    /** Somebody sleeps on though the signal was given. */
    LOST_WAKE_UP,
    /** All are busy and nobody gets on. */
    LIVELOCK,
    /** Something that was opened or started is left behind. */
    LEAK,
    /** Too many resources or steps for the size of the input; only where these are counted. */
    TOO_SLOW
}
