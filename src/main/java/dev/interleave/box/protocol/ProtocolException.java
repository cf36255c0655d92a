package dev.interleave.box.protocol;

import java.io.IOException;

/** Say that bytes are not a frame of this protocol. */
public final class ProtocolException extends IOException {
    public ProtocolException(String message) {
        super(message);
    }
}
