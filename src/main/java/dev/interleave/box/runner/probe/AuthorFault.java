package dev.interleave.box.runner.probe;

import java.util.List;

/** Says what the author's code threw, and at which of its lines. */
public final class AuthorFault extends RuntimeException {
    private static final String PACKAGE = "grading.";

    private AuthorFault(String message, Throwable cause) {
        super(message, cause);
    }

    static AuthorFault of(Throwable thrown) {
        Throwable cause =
                thrown instanceof ExceptionInInitializerError && thrown.getCause() != null ? thrown.getCause() : thrown;
        String place = List.of(cause.getStackTrace()).stream()
                .filter(frame -> frame.getClassName().startsWith(PACKAGE))
                .findFirst()
                .map(frame -> " at grading/" + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
        return new AuthorFault(cause + place, cause);
    }
}
