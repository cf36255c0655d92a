package dev.interleave.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Own the directory that holds all of a server's state; at most one server on the machine owns it at a time. */
final class DataDirectory implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Choose the directory: {@code INTERLEAVE_HOME}, else {@code /var/lib/interleave} for root, whose home the database's
     * own user may not enter, else {@code ~/.local/share/interleave}.
     */
    static Path standard(Map<String, String> environment, boolean root, String home) {
        @Nullable String chosen = environment.get("INTERLEAVE_HOME");
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen);
        }
        return root ? Path.of("/var/lib/interleave") : Path.of(home, ".local", "share", "interleave");
    }

    /**
     * Make the directory if needed and take it until it is closed or this process ends, however it ends.
     *
     * @throws ServerStartException if it can't be written or another server has it
     */
    static DataDirectory take(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            createPrivate(absolute);
            return new DataDirectory(absolute, lock(absolute));
        } catch (IOException e) {
            throw new ServerStartException(
                    "The data directory " + absolute + " can't be used: " + SystemUser.reason(e)
                            + ".\n  Make it writable for "
                            + SystemUser.current().name()
                            + ", or choose another one with --data DIR or INTERLEAVE_HOME.",
                    e);
        }
    }

    /** Others may pass through, so that the database's own user reaches its files below, but not look around. */
    private static void createPrivate(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
            String rights = SystemUser.current().root() ? "rwx--x--x" : "rwx------";
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(rights));
        }
        Path probe = Files.createTempFile(directory, ".writable", "");
        Files.delete(probe);
    }

    private static FileChannel lock(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(directory.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new ServerStartException(
                    "Another Interleave server" + owner(directory) + " uses the data directory " + directory
                            + ".\n  Stop that one first, or give this one its own with --data DIR or INTERLEAVE_HOME.");
        }
        Files.writeString(
                directory.resolve("server.pid"), ProcessHandle.current().pid() + "\n");
        return channel;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String owner(Path directory) {
        try {
            return " (process "
                    + Files.readString(directory.resolve("server.pid")).strip() + ")";
        } catch (IOException e) {
            return "";
        }
    }

    Path path() {
        return path;
    }

    /**
     * Read the secret of this name, or invent and keep one of 256 random bits that only the owner can read.
     *
     * @return 64 hexadecimal digits
     */
    String secret(String name) {
        try {
            Path folder = path.resolve("secrets");
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            Path file = folder.resolve(name);
            if (!Files.exists(file)) {
                invent(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new ServerStartException(
                    "The secret " + name + " in " + path + " can't be read or made: " + SystemUser.reason(e) + ".", e);
        }
    }

    /** Written aside and renamed: a server that dies here leaves either no secret or a whole one. */
    private static void invent(Path file) throws IOException {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        Path aside = Files.createTempFile(
                file.getParent(),
                ".new",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                aside, HexFormat.of().formatHex(bytes) + "\n", StandardOpenOption.SYNC, StandardOpenOption.WRITE);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
