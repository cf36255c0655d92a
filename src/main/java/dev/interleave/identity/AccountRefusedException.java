package dev.interleave.identity;

/** Say why an account can't be made or changed so, in words for the person who asked. */
public final class AccountRefusedException extends RuntimeException {
    AccountRefusedException(String message) {
        super(message);
    }
}
