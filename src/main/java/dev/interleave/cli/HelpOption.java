package dev.interleave.cli;

import picocli.CommandLine.Option;

/** Explains a command on request. */
final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean asked;
}
