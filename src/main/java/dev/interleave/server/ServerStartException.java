package dev.interleave.server;

import org.jspecify.annotations.Nullable;

/** Say why the server can't start and what the operator can do about it. */
public final class ServerStartException extends RuntimeException {
    ServerStartException(String message) {
        super(message);
    }

    ServerStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
