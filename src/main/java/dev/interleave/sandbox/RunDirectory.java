package dev.interleave.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * Hold what exists only while this process runs: sockets, bundles and the boxes' empty root directory.
 *
 * <p>It lies among the temporary files because the way to a box's root directory must be passable by the box's user, which
 * a home directory often is not.
 */
final class RunDirectory implements AutoCloseable {
    private static final String PREFIX = "interleave-boxes-";

    private final Path path;

    private RunDirectory(Path path) {
        this.path = path;
    }

    /** Make this process's directory, and end the boxes of processes of the same user that died without doing so. */
    static RunDirectory create() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        sweep(temporary);
        Path path = Files.createTempDirectory(
                temporary, PREFIX + ProcessHandle.current().pid() + "-");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
        return new RunDirectory(path);
    }

    private static void sweep(Path temporary) throws IOException {
        for (Path left : Directories.list(temporary)) {
            String name = left.getFileName().toString();
            if (name.startsWith(PREFIX) && Files.isWritable(left) && !ownerAlive(name)) {
                for (Path box : Directories.list(left)) {
                    endOrphan(box);
                }
                Directories.delete(left);
            }
        }
    }

    private static boolean ownerAlive(String name) {
        String pid = name.substring(PREFIX.length()).split("-")[0];
        return pid.chars().allMatch(Character::isDigit)
                && ProcessHandle.of(Long.parseLong(pid)).isPresent();
    }

    /** The pid may belong to somebody else by now; the box's own control group or command line tells. */
    private static void endOrphan(Path box) {
        try {
            long pid = Long.parseLong(Files.readString(box.resolve("pid")).strip());
            Path process = Path.of("/proc", Long.toString(pid));
            String id = box.getFileName().toString();
            boolean ours = Files.readString(process.resolve("cgroup")).contains(id)
                    || Files.readString(process.resolve("cmdline")).contains(id);
            if (ours) {
                ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
            }
        } catch (IOException | NumberFormatException noneAlive) {
            // The box ended before or with its owner.
        }
    }

    Path path() {
        return path;
    }

    /** Give the root directory that boxes share: read-only there, with nothing but places to mount on. */
    synchronized Path rootfs() throws IOException {
        Path root = path.resolve("root");
        if (!Files.isDirectory(root)) {
            Path part = Files.createDirectory(path.resolve("root-part"));
            for (String directory :
                    new String[] {"proc", "dev", "lib", "lib64", "jre", "ch", "jars", "w", "tmp", "etc"}) {
                mode(Files.createDirectory(part.resolve(directory)), "rwxr-xr-x");
            }
            // The mount point's mode is the mode of the file system mounted there.
            mode(part.resolve("w"), "rwxrwxrwx");
            mode(part.resolve("tmp"), "rwxrwxrwx");
            Files.writeString(
                    part.resolve("etc/passwd"),
                    "box:x:" + OciBundle.BOX_UID + ":" + OciBundle.BOX_UID + "::/w:/none\n");
            Files.writeString(part.resolve("etc/hosts"), "127.0.0.1 localhost\n::1 localhost\n");
            mode(part.resolve("etc/passwd"), "rw-r--r--");
            mode(part.resolve("etc/hosts"), "rw-r--r--");
            for (int jar = 0; jar < 8; jar++) {
                mode(Files.createFile(part.resolve("jars/" + jar + ".jar")), "rw-r--r--");
            }
            mode(part, "rwxr-xr-x");
            Files.move(part, root);
        }
        return root;
    }

    private static void mode(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    /** Wait shortly for the pid that a runtime writes when the box has been set up. */
    static Optional<Long> pid(Path file) {
        try {
            String text = Files.readString(file).strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(text));
        } catch (IOException | NumberFormatException notYet) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        Directories.delete(path);
    }
}
