package dev.interleave.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Run a durable PostgreSQL server of our own in the data directory, and start it again whenever it dies.
 *
 * <p>It listens on loopback only and asks for passwords (SCRAM). It stops when this process ends, however it ends.
 */
final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** How long backends of a killed server may hold its memory before that is an error. */
    private static final Duration STALE_LOCK_PATIENCE = Duration.ofSeconds(15);

    private final PostgresCluster cluster;
    private final PostgresPrograms programs;
    private final Path output;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread supervisor;
    private final CompletableFuture<Integer> firstPort = new CompletableFuture<>();
    private volatile boolean stopping;
    private volatile @Nullable Process process;

    private EmbeddedPostgres(PostgresCluster cluster, PostgresPrograms programs, Path output) {
        this.cluster = cluster;
        this.programs = programs;
        this.output = output;
        this.supervisor =
                Thread.ofPlatform().name("postgres-supervisor").daemon(true).unstarted(this::supervise);
    }

    /**
     * Start the server in {@code data}; returns when it takes connections and the application's database exists.
     *
     * @throws ServerStartException if it can't run here; says what to do
     */
    static EmbeddedPostgres start(DataDirectory data) {
        Path folder = folder(data.path());
        PostgresCluster.checkRoom(folder);
        var programs = new PostgresPrograms(
                PostgresBinaries.unpack(folder), PostgresPrograms.chooseOwner(folder.resolve("cluster")));
        checkReach(programs, folder);
        PostgresCluster cluster = PostgresCluster.prepare(folder, programs, data.secret("database-superuser"));
        var postgres = new EmbeddedPostgres(cluster, programs, folder.resolve("start.log"));
        postgres.supervisor.start();
        postgres.awaitStart();
        return postgres;
    }

    private static Path folder(Path data) {
        try {
            Path folder = Files.createDirectories(data.resolve("postgres"));
            Files.deleteIfExists(folder.resolve("start.log"));
            return folder;
        } catch (IOException e) {
            throw new ServerStartException(
                    "The data directory " + data + " can't be used: " + SystemUser.reason(e) + ".", e);
        }
    }

    private static void checkReach(PostgresPrograms programs, Path folder) {
        Path program = programs.folder().resolve("bin").resolve("postgres");
        if (!programs.reaches(program)) {
            throw new ServerStartException(
                    "The database runs as the user " + programs.owner().name() + ", who can't enter "
                            + folder + ".\n  Choose a data directory below one that others may pass through, such as"
                            + " /var/lib/interleave, with --data DIR or INTERLEAVE_HOME.");
        }
    }

    private void awaitStart() {
        try {
            firstPort.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ServerStartException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Give the port on loopback; it stays the same until this process ends. */
    int port() {
        return firstPort.join();
    }

    /** Run on one thread for as long as the server is wanted, because the kernel ties the server's life to this thread's. */
    private void supervise() {
        try {
            int port = cluster.postmaster().map(Postmaster::port).orElseGet(PostgresCluster::freePort);
            Process running = launch(port, true);
            while (!stopping) {
                int code = running.waitFor();
                if (!stopping) {
                    LOG.errorf(
                            "the database server ended with code %d; it starts again now, requests fail meanwhile",
                            code);
                    running = launchAgain(firstPort.join());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            firstPort.completeExceptionally(e);
        } finally {
            stopped.countDown();
        }
    }

    private Process launchAgain(int port) throws InterruptedException {
        while (!stopping) {
            try {
                return launch(port, false);
            } catch (ServerStartException e) {
                LOG.errorf("the database server does not start; next try in 2 s: %s", e.getMessage());
                TimeUnit.SECONDS.sleep(2);
            }
        }
        throw new InterruptedException("the server stops");
    }

    private Process launch(int wantedPort, boolean otherPortAllowed) throws InterruptedException {
        int port = wantedPort;
        long giveUp = System.nanoTime() + STALE_LOCK_PATIENCE.toNanos();
        while (true) {
            stopOrphan();
            cluster.configure(port);
            Process started = startProcess();
            process = started;
            if (awaitReady(started)) {
                LOG.debugf("the database server runs as process %d on port %d", started.pid(), port);
                firstPort.complete(port);
                return started;
            }
            String said = said();
            if (said.contains("Address already in use") && otherPortAllowed) {
                port = PostgresCluster.freePort();
            } else if (!leftByKilledServer(said) && !said.contains("Address already in use")
                    || System.nanoTime() > giveUp) {
                throw new ServerStartException("PostgreSQL does not start:\n" + said.indent(4) + "  Its log is in "
                        + cluster.files().resolve("log") + ".");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** Its last children go by themselves within seconds. */
    private static boolean leftByKilledServer(String said) {
        return said.contains("shared memory block") || said.contains("lock file");
    }

    private void stopOrphan() {
        cluster.postmaster().filter(Postmaster::alive).filter(this::ours).ifPresent(orphan -> {
            LOG.infof("stopping the database server (process %d) that another server left behind", orphan.pid());
            programs.run(
                    "pg_ctl", List.of("stop", "--pgdata=" + cluster.files(), "--mode=fast", "--wait", "--timeout=30"));
        });
    }

    /** A stale file may name a process that is somebody else's by now. */
    private boolean ours(Postmaster postmaster) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + postmaster.pid() + "/cwd"))
                    .equals(cluster.files().toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private Process startProcess() {
        try {
            return programs.start("postgres", List.of("-D", cluster.files().toString()), output);
        } catch (IOException e) {
            throw new ServerStartException(
                    "PostgreSQL can't be started: " + e.getMessage() + ".\n  " + PostgresBinaries.alternative(), e);
        }
    }

    private boolean awaitReady(Process started) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (started.isAlive()) {
            if (cluster.postmaster()
                    .filter(it -> it.pid() == started.pid() && it.ready())
                    .isPresent()) {
                return true;
            }
            if (System.nanoTime() > deadline) {
                started.destroy();
                throw new ServerStartException("PostgreSQL is not ready after " + PATIENCE.toSeconds()
                        + " s; its log is in " + cluster.files().resolve("log") + ".");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return false;
    }

    private String said() {
        try {
            return Files.readString(output).strip();
        } catch (IOException e) {
            return "(it said nothing)";
        }
    }

    /** Stop the server and wait for its files to be in order. */
    @Override
    public void close() {
        stopping = true;
        Process running = process;
        if (running != null && running.isAlive()) {
            programs.run(
                    "pg_ctl", List.of("stop", "--pgdata=" + cluster.files(), "--mode=fast", "--wait", "--timeout=30"));
        }
        try {
            if (!stopped.await(35, TimeUnit.SECONDS)) {
                LOG.warn("the database server still runs; it stops by itself when this process ends");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
