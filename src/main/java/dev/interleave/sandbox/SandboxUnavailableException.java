package dev.interleave.sandbox;

import org.jspecify.annotations.Nullable;

/** Say why no box can be started and what the operator can do about it. */
public final class SandboxUnavailableException extends RuntimeException {
    private final boolean absent;

    public SandboxUnavailableException(String message) {
        this(message, null, false);
    }

    public SandboxUnavailableException(String message, Throwable cause) {
        this(message, cause, false);
    }

    private SandboxUnavailableException(String message, @Nullable Throwable cause, boolean absent) {
        super(message, cause);
        this.absent = absent;
    }

    /** Say that a program is not there at all, which is no fault of this host as long as another way works. */
    static SandboxUnavailableException absent(String program, String hint) {
        return new SandboxUnavailableException(program + " is not installed" + hint, null, true);
    }

    /** Tell whether what starts such boxes is simply not installed. */
    boolean isAbsent() {
        return absent;
    }
}
