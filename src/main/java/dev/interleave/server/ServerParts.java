package dev.interleave.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hold what the web application stands on, and tell it by system properties where that is. */
final class ServerParts implements AutoCloseable {
    private final DataDirectory data;
    private final @Nullable EmbeddedPostgres postgres;
    private final CountDownLatch closed = new CountDownLatch(1);

    private ServerParts(DataDirectory data, @Nullable EmbeddedPostgres postgres) {
        this.data = data;
        this.postgres = postgres;
    }

    /**
     * Check the options, take the data directory and start the database.
     *
     * @throws ServerStartException if something is in the way; says what to do
     */
    static ServerParts start(ServeOptions options) {
        ListenAddress.checkFree(options.host, options.port);
        checkExercises(options);
        DataDirectory data = DataDirectory.take(directory(options));
        try {
            tellOptions(options, data);
            return new ServerParts(data, startDatabase(data));
        } catch (RuntimeException | Error e) {
            data.close();
            throw e;
        }
    }

    private static void checkExercises(ServeOptions options) {
        for (Path folder : options.exercises) {
            if (!Files.isDirectory(folder)) {
                throw new ServerStartException("There is no folder " + folder.toAbsolutePath()
                        + ".\n  --exercises takes a folder whose subfolders are exercises.");
            }
        }
    }

    private static Path directory(ServeOptions options) {
        @Nullable Path chosen = options.data;
        return chosen != null
                ? chosen
                : DataDirectory.standard(System.getenv(), SystemUser.current().root(), System.getProperty("user.home"));
    }

    private static void tellOptions(ServeOptions options, DataDirectory data) {
        System.setProperty("quarkus.http.host", options.host);
        System.setProperty("quarkus.http.port", Integer.toString(options.port));
        System.setProperty("interleave.data", data.path().toString());
        System.setProperty("interleave.seed-key", data.secret("seed-key"));
        System.setProperty("interleave.queue.node", data.secret("node").substring(0, 16));
        System.setProperty("interleave.allow-weak-isolation", Boolean.toString(options.allowWeakIsolation));
        if (!options.exercises.isEmpty()) {
            System.setProperty(
                    "interleave.exercises",
                    options.exercises.stream()
                            .map(folder -> folder.toAbsolutePath().normalize().toString())
                            .collect(Collectors.joining(",")));
        }
        if (options.behindProxy) {
            Map.of(
                            "quarkus.http.proxy.proxy-address-forwarding", "true",
                            "quarkus.http.proxy.allow-x-forwarded", "true",
                            "quarkus.http.proxy.enable-forwarded-host", "true",
                            "quarkus.http.proxy.enable-forwarded-prefix", "true")
                    .forEach(System::setProperty);
        }
    }

    private static @Nullable EmbeddedPostgres startDatabase(DataDirectory data) {
        if (ExternalDatabase.configured()) {
            ExternalDatabase.check();
            return null;
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.start(data);
        try {
            DatabaseAccess access = DatabaseAccess.prepare(postgres.port(), data);
            System.setProperty("quarkus.datasource.jdbc.url", access.url());
            System.setProperty("quarkus.datasource.username", access.username());
            System.setProperty("quarkus.datasource.password", access.password());
            return postgres;
        } catch (RuntimeException | Error e) {
            postgres.close();
            throw e;
        }
    }

    /** Wait until everything is closed; for a process that is told to end while it runs. */
    void awaitClosed() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            if (postgres != null) {
                postgres.close();
            }
            data.close();
        } finally {
            closed.countDown();
        }
    }
}
