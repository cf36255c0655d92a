package dev.interleave.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Find the ids that the system lends to this user for user namespaces. */
final class SubordinateIds {
    private static final String HOW =
            " (install uidmap and run: sudo usermod --add-subuids 100000-165535 --add-subgids 100000-165535 USER)";

    private SubordinateIds() {}

    /**
     * Map this user and its subordinate ids.
     *
     * @throws SandboxUnavailableException if the user has none, or the tool that maps them is missing
     */
    static OciBundle.IdMapping mapping() {
        if (Tools.find("newuidmap").isEmpty()) {
            throw new SandboxUnavailableException("newuidmap is not installed" + HOW);
        }
        return OciBundle.IdMapping.rootless(
                Long.parseLong(Tools.uid()), Long.parseLong(Tools.gid()), first("/etc/subuid"), first("/etc/subgid"));
    }

    private static long first(String file) {
        String user = System.getProperty("user.name");
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .map(line -> line.split(":"))
                    .filter(fields -> fields.length == 3 && (fields[0].equals(user) || fields[0].equals(Tools.uid())))
                    .filter(fields -> Long.parseLong(fields[2]) >= 65535)
                    .mapToLong(fields -> Long.parseLong(fields[1]))
                    .findFirst()
                    .orElseThrow(() ->
                            new SandboxUnavailableException("the user " + user + " has no entry in " + file + HOW));
        } catch (IOException | NumberFormatException unreadable) {
            throw new SandboxUnavailableException(file + " cannot be read" + HOW, unreadable);
        }
    }
}
