package dev.interleave.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Writes results to standard output and everything else to standard error, both in UTF-8. */
final class Console {
    private Console() {}

    /** Write a part of the result as it is. */
    static void result(String text) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(text);
        System.out.flush();
    }

    /** Write a line that tells what is going on. */
    static void progress(String line) {
        new PrintStream(System.err, true, StandardCharsets.UTF_8).println("interleave: " + line);
    }

    /** Write a line that says what is wrong. */
    static void error(String message) {
        progress(message);
    }

    /** Write what broke the platform, for a report to its maintainers. */
    static void failure(Exception failure) {
        error("the platform failed: " + failure);
        failure.printStackTrace(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }
}
