package dev.interleave.server;

import java.util.List;
import java.util.Optional;

/**
 * Hold what a PostgreSQL server wrote about itself in {@code postmaster.pid}.
 *
 * @param ready whether it takes connections
 */
record Postmaster(long pid, int port, boolean ready) {
    /** Read the file's lines: process, directory, start, port, socket directory, address, shared memory, status. */
    static Optional<Postmaster> read(List<String> lines) {
        if (lines.size() < 4) {
            return Optional.empty(); // it is just being written
        }
        try {
            boolean ready = lines.size() >= 8 && lines.get(7).strip().equals("ready");
            return Optional.of(new Postmaster(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip()),
                    ready));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    boolean alive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
