package dev.interleave.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Name a user of the operating system. */
record SystemUser(String name, int uid, int gid) {
    boolean root() {
        return uid == 0;
    }

    /** Tell whom this process runs as. */
    static SystemUser current() {
        return ownerOf(Path.of("/proc/self"));
    }

    static SystemUser ownerOf(Path path) {
        try {
            var attributes = Files.readAttributes(path, "unix:uid,gid,owner");
            return new SystemUser(String.valueOf(attributes.get("owner")), (Integer) attributes.get("uid"), (Integer)
                    attributes.get("gid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Say in a few words why a file could not be used. */
    static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "permission denied for " + denied.getFile();
            case FileSystemException failed
            when failed.getReason() != null -> failed.getReason() + " (" + failed.getFile() + ")";
            case FileSystemException failed -> failed.getClass().getSimpleName() + " " + failed.getFile();
            default -> String.valueOf(e.getMessage());
        };
    }
}
