package dev.interleave.cli;

/** Names what the commands end with. */
final class ExitCodes {
    static final int ACCEPTED = 0;
    static final int NOT_ACCEPTED = 1;
    static final int USAGE = 2;
    /** The platform failed or could not judge. */
    static final int NOT_JUDGED = 3;

    private ExitCodes() {}
}
