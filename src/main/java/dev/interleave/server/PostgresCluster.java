package dev.interleave.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Make and configure the files of one database, whole or not at all. */
final class PostgresCluster {
    private static final long ROOM_NEEDED = 300L << 20;

    private final Path folder;
    private final Path files;
    private final PostgresPrograms programs;

    private PostgresCluster(Path folder, PostgresPrograms programs) {
        this.folder = folder;
        this.files = folder.resolve("cluster");
        this.programs = programs;
    }

    /**
     * Make the database in {@code folder} unless it is there.
     *
     * @param password of the superuser
     * @throws ServerStartException if it can't be made or is of another major version
     */
    static PostgresCluster prepare(Path folder, PostgresPrograms programs, String password) {
        var cluster = new PostgresCluster(folder, programs);
        try {
            if (Files.isDirectory(cluster.files)) {
                cluster.checkVersion();
            } else {
                cluster.initialize(password);
            }
            return cluster;
        } catch (IOException e) {
            throw new ServerStartException(
                    "The database in " + folder + " can't be used: " + SystemUser.reason(e) + ".", e);
        }
    }

    Path files() {
        return files;
    }

    /** Read what the running server wrote about itself; empty when none does. */
    Optional<Postmaster> postmaster() {
        try {
            return Postmaster.read(Files.readAllLines(files.resolve("postmaster.pid")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void checkVersion() throws IOException {
        Path version = files.resolve("PG_VERSION");
        if (!Files.isReadable(version)) {
            throw new ServerStartException(
                    files + " is not a database that " + programs.owner().name()
                            + " can read.\n  Start the server as the user who made it, or choose another data directory with --data DIR.");
        }
        String found = Files.readString(version).strip();
        if (!found.equals(PostgresBinaries.MAJOR)) {
            throw new ServerStartException(
                    "The database in " + files + " is of PostgreSQL " + found + ", this server brings "
                            + PostgresBinaries.MAJOR + ".\n  Export it with pg_dump of version " + found
                            + " and load it into a new data directory, or run PostgreSQL " + found + " yourself. "
                            + PostgresBinaries.alternative());
        }
    }

    /**
     * Look for room before anything is written, unless the database is there already.
     *
     * @throws ServerStartException if there is too little
     */
    static void checkRoom(Path folder) {
        // Not by the file store: Java does not find that one below a changed root.
        long free = folder.toFile().getUsableSpace();
        if (!Files.isDirectory(folder.resolve("cluster")) && free > 0 && free < ROOM_NEEDED) {
            throw new ServerStartException("A new database needs " + (ROOM_NEEDED >> 20) + " MiB, but " + folder
                    + " has only " + (free >> 20)
                    + " MiB left.\n  Make room, or choose another data directory with --data DIR.");
        }
    }

    private void initialize(String password) throws IOException {
        Path aside = folder.resolve("cluster.new");
        PostgresBinaries.deleteTree(aside); // left by a server that died here
        Path passwordFile = Files.createTempFile(
                folder,
                ".password",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, password + "\n");
            own(passwordFile);
            own(Files.createDirectory(
                    aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))));
            PostgresPrograms.Ended ended = programs.run("initdb", initdbArguments(aside, passwordFile));
            if (ended.code() != 0) {
                throw new ServerStartException("PostgreSQL could not make its database in " + aside + ":\n"
                        + ended.output().indent(4) + "  " + PostgresBinaries.alternative());
            }
            Files.move(aside, files, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private static List<String> initdbArguments(Path aside, Path passwordFile) {
        return List.of(
                "--pgdata=" + aside,
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
    }

    private void own(Path path) throws IOException {
        if (SystemUser.current().root()) {
            Files.setAttribute(path, "unix:uid", programs.owner().uid());
            Files.setAttribute(path, "unix:gid", programs.owner().gid());
        }
    }

    /** Write the settings for the next start; those of the previous one are replaced. */
    void configure(int port) {
        try {
            Path settings = files.resolve("interleave.conf");
            Files.writeString(settings, settings(port));
            own(settings);
            Path main = files.resolve("postgresql.conf");
            String include = "include 'interleave.conf'";
            String present = Files.readString(main);
            if (!present.contains(include)) {
                Files.writeString(main, present + "\n" + include + "\n");
            }
        } catch (IOException e) {
            throw new ServerStartException(
                    "The database's settings in " + files + " can't be written: " + SystemUser.reason(e) + ".", e);
        }
    }

    private static String settings(int port) {
        return """
                # Written by Interleave at each start.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 60
                password_encryption = 'scram-sha-256'
                # What was committed survives a power cut.
                fsync = on
                full_page_writes = on
                synchronous_commit = on
                logging_collector = on
                log_filename = 'postgresql-%%a.log'
                log_rotation_age = 1d
                log_rotation_size = 0
                log_truncate_on_rotation = on
                log_timezone = 'UTC'
                timezone = 'UTC'
                cluster_name = 'interleave'
                """.formatted(port);
    }

    /** Choose a free port on loopback below the range from which the kernel gives ports to outgoing connections. */
    static int freePort() {
        for (int tries = 0; tries < 200; tries++) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (var socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // taken: try another one
            }
        }
        throw new ServerStartException("No free port between 20000 and 32000 on 127.0.0.1 for the database.\n  "
                + PostgresBinaries.alternative());
    }
}
