package dev.interleave.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Writes results to standard output and everything else to standard error, both in UTF-8. */
final class Console {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final PrintStream ERR = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    private Console() {}

    /** Write a part of the result as it is. */
    static void result(String text) {
        OUT.print(text);
        OUT.flush();
    }

    /** Write a line that tells what is going on. */
    static void progress(String line) {
        ERR.println("interleave: " + line);
    }

    /** Write a line that says what is wrong. */
    static void error(String message) {
        ERR.println("interleave: " + message);
    }

    /** Write what broke the platform, for a report to its maintainers. */
    static void failure(Exception failure) {
        error("the platform failed: " + failure);
        failure.printStackTrace(ERR);
    }
}
