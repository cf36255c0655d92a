package dev.interleave.server;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** Gives all tests one real PostgreSQL under the server's own controller, with data that is new in each run. */
public final class DatabaseForTests implements QuarkusTestResourceLifecycleManager {
    private DataDirectory data;
    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            Path directory = Files.createTempDirectory("interleave-test");
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
            data = DataDirectory.take(directory);
            postgres = EmbeddedPostgres.start(data);
            DatabaseAccess access = DatabaseAccess.prepare(postgres.port(), data);
            return Map.of(
                    "quarkus.datasource.jdbc.url", access.url(),
                    "quarkus.datasource.username", access.username(),
                    "quarkus.datasource.password", access.password(),
                    "interleave.data", data.path().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kill the database server with data in {@code directory} as a crash would; its controller starts it again. */
    public static void kill(String directory) throws IOException {
        var file = Path.of(directory, "postgres", "cluster", "postmaster.pid");
        long pid = Postmaster.read(Files.readAllLines(file)).orElseThrow().pid();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
        }
        if (data != null) {
            data.close();
            deleteQuietly(data.path());
        }
    }

    private static void deleteQuietly(Path directory) {
        try {
            PostgresBinaries.deleteTree(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
