package dev.interleave.web;

import jakarta.ws.rs.NotFoundException;
import java.util.UUID;

/** Read ids from addresses; what is no id names nothing. */
final class Ids {
    private Ids() {}

    static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("There is no submission with this id.");
        }
    }
}
