package dev.interleave.cli;

/** Say what is wrong with the arguments or with a file they name, and what to do; ends the command with code 2. */
final class UsageException extends RuntimeException {
    UsageException(String message) {
        super(message);
    }
}
