package dev.interleave.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drives the real database server: kills it, leaves it behind, takes its data away. */
class EmbeddedPostgresTests {
    private Path directory;

    @BeforeEach
    void makeDirectory() throws IOException {
        directory = Files.createTempDirectory("interleave-postgres");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @AfterEach
    void deleteDirectory() throws IOException {
        PostgresBinaries.deleteTree(directory);
    }

    @Test
    void whatWasCommittedSurvivesAKillOfTheServerAndAStop() throws Exception {
        try (var data = DataDirectory.take(directory)) {
            int port;
            try (var postgres = EmbeddedPostgres.start(data)) {
                port = postgres.port();
                DatabaseAccess access = DatabaseAccess.prepare(port, data);
                execute(access, "create table kept (value int)", "insert into kept values (42)");
                long killed = postmaster().pid();
                ProcessHandle.of(killed).orElseThrow().destroyForcibly();

                eventually(() -> postmaster().pid() != killed && count(access) == 1);

                assertThat(postgres.port()).as("connections find it again").isEqualTo(port);
            }
            try (var again = EmbeddedPostgres.start(data)) {
                assertThat(count(DatabaseAccess.prepare(again.port(), data))).isEqualTo(1);
            }
        }
    }

    @Test
    void theApplicationsUserReachesNeitherFilesNorOtherUsers() throws Exception {
        try (var data = DataDirectory.take(directory);
                var postgres = EmbeddedPostgres.start(data)) {
            DatabaseAccess access = DatabaseAccess.prepare(postgres.port(), data);
            try (Connection connection = connect(access);
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute("select pg_read_file('/etc/passwd')"))
                        .isInstanceOf(SQLException.class);
                assertThatThrownBy(() -> statement.execute("copy (select 1) to program 'true'"))
                        .isInstanceOf(SQLException.class);
                try (var settings = statement.executeQuery(
                        "select current_setting('fsync'), current_setting('data_checksums'), current_setting('listen_addresses')")) {
                    settings.next();
                    assertThat(settings.getString(1)).isEqualTo("on");
                    assertThat(settings.getString(2)).isEqualTo("on");
                    assertThat(settings.getString(3)).isEqualTo("127.0.0.1");
                }
            }
            var wrong = new DatabaseAccess(access.url(), access.username(), "guessed");
            assertThatThrownBy(() -> connect(wrong)).hasMessageContaining("password authentication failed");
            assertThat(Files.getPosixFilePermissions(directory.resolve("secrets/database")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void dataOfAnotherMajorVersionIsRefusedAndLeftAlone() throws Exception {
        Path cluster = Files.createDirectories(directory.resolve("postgres/cluster"));
        Files.writeString(cluster.resolve("PG_VERSION"), "12\n");
        if (SystemUser.current().root()) {
            // As the server itself would have left it: owned by a user that is not root.
            Files.setAttribute(cluster, "unix:uid", 65534);
        }
        try (var data = DataDirectory.take(directory)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(data))
                    .isInstanceOf(ServerStartException.class)
                    .hasMessageContaining("PostgreSQL 12")
                    .hasMessageContaining("pg_dump")
                    .hasMessageContaining("QUARKUS_DATASOURCE_JDBC_URL");
        }
        assertThat(cluster.resolve("PG_VERSION")).hasContent("12\n");
    }

    @Test
    void aSystemWithoutProgramsIsToldToUseItsOwnDatabase() {
        assertThatThrownBy(() -> PostgresBinaries.resource("Mac OS X", "aarch64"))
                .isInstanceOf(ServerStartException.class)
                .hasMessageContaining("Mac OS X on aarch64")
                .hasMessageContaining("QUARKUS_DATASOURCE_JDBC_URL");
        assertThatThrownBy(() -> PostgresBinaries.resource("Linux", "riscv64")).hasMessageContaining("riscv64");
    }

    @Test
    void aSecondServerOnTheSameDataIsRefused() {
        try (var first = DataDirectory.take(directory)) {
            assertThatThrownBy(() -> DataDirectory.take(directory))
                    .isInstanceOf(ServerStartException.class)
                    .hasMessageContaining("Another Interleave server (process "
                            + ProcessHandle.current().pid())
                    .hasMessageContaining(first.path().toString());
        }
    }

    private Postmaster postmaster() throws IOException {
        return Postmaster.read(Files.readAllLines(directory.resolve("postgres/cluster/postmaster.pid")))
                .orElseThrow();
    }

    private static Connection connect(DatabaseAccess access) throws SQLException {
        return DriverManager.getConnection(access.url(), access.username(), access.password());
    }

    private static void execute(DatabaseAccess access, String... statements) throws SQLException {
        try (Connection connection = connect(access);
                var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static int count(DatabaseAccess access) throws SQLException {
        try (Connection connection = connect(access);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from kept where value = 42")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Ask again until it holds; what fails meanwhile, such as a connection refused, counts as no. */
    private static void eventually(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!holds(condition)) {
            assertThat(System.nanoTime()).as("time is up").isLessThan(deadline);
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static boolean holds(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (Exception e) {
            return false;
        }
    }
}
