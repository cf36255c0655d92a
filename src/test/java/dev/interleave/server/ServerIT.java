package dev.interleave.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.builder.RequestSpecBuilder;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Starts the packaged server as an operator does, kills it, and puts things in its way. */
class ServerIT {
    /** Keeps a grading busy long enough to be killed in the middle: each of the cases waits a little. */
    private static final String SLOW = """
            import java.util.function.Consumer;
            import java.util.function.IntConsumer;

            public final class Solution implements lab.ex02.Workers {
                @Override
                public void runAll(int workers, IntConsumer step, Consumer<String> log) throws InterruptedException {
                    Thread.sleep(3000);
                }
            }
            """;

    private Path directory;

    @BeforeEach
    void makeDirectory() throws IOException {
        directory = Files.createTempDirectory("interleave-server");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @AfterEach
    void deleteDirectory() throws IOException {
        PostgresBinaries.deleteTree(directory);
    }

    @Test
    void aServerKilledInTheMiddleOfAGradingFinishesItAfterTheRestartOnce() throws Exception {
        String data = directory.resolve("data").toString();
        VisitingLearner before;
        String submission;
        String password;
        try (var server = RunningServer.start(directory, sandboxOutside(), "--port", "0", "--data", data)) {
            String address = server.awaitReady();
            password = server.password("learner");
            before = VisitingLearner.signIn(address, password);
            submission = before.submit(SLOW);
            server.eventually(() -> before.state(submission).equals("RUNNING"));
            server.kill();
        }
        try (var server = RunningServer.start(directory, sandboxOutside(), "--port", "0", "--data", data)) {
            VisitingLearner learner = before.at(server.awaitReady());
            assertThat(server.output()).as("passwords are shown once").doesNotContain(password);
            assertThat(server.errors()).contains("1 gradings were cut off");
            server.eventually(() -> learner.state(submission).equals("DONE"));
            learner.submission(submission)
                    .then()
                    .body("result.round", equalTo(1))
                    .body("result.attempt", equalTo(2));

            try (var second = RunningServer.start(directory, Map.of(), "--port", "0", "--data", data)) {
                assertThat(second.awaitExit()).isEqualTo(2);
                assertThat(second.errors())
                        .contains("Another Interleave server (process " + server.pid() + ")")
                        .contains("--data DIR");
            }
        }
    }

    @Test
    void aPortInUseIsToldWithWhoHasIt() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String said = refused(Map.of(), "--port", Integer.toString(taken.getLocalPort()));
            assertThat(said)
                    .contains("Port " + taken.getLocalPort() + " is taken by process "
                            + ProcessHandle.current().pid())
                    .contains("choose another port with --port");
        }
    }

    @Test
    void aDataDirectoryThatCannotBeWrittenIsTold() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");
        assertThat(refused(
                        Map.of(), "--port", "0", "--data", file.resolve("data").toString()))
                .contains("The data directory " + file.resolve("data") + " can't be used")
                .contains("--data DIR or INTERLEAVE_HOME");
    }

    @Test
    void aDatabaseThatCannotBeReachedIsTold() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/interleave";
        assertThat(refused(Map.of("QUARKUS_DATASOURCE_JDBC_URL", url), "--port", "0", "--data", data()))
                .contains("The database " + url + " can't be used")
                .contains("Check that it runs")
                .contains("QUARKUS_DATASOURCE_PASSWORD");
        assertThat(refused(Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:mysql://x/y"), "--port", "0", "--data", data()))
                .contains("no address of a PostgreSQL");
    }

    @Test
    void aDatabaseOfOnesOwnIsUsedByItsAddressAlone() throws Exception {
        Path other = Files.createDirectory(directory.resolve("other"));
        Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rwx--x--x"));
        try (var itsData = DataDirectory.take(other);
                var postgres = EmbeddedPostgres.start(itsData)) {
            DatabaseAccess access = DatabaseAccess.prepare(postgres.port(), itsData);
            var settings = new HashMap<>(sandboxOutside());
            settings.put("QUARKUS_DATASOURCE_JDBC_URL", access.url());
            settings.put("QUARKUS_DATASOURCE_USERNAME", access.username());
            settings.put("QUARKUS_DATASOURCE_PASSWORD", access.password());
            try (var server = RunningServer.start(directory, settings, "--port", "0", "--data", data())) {
                String address = server.awaitReady();
                var learner = VisitingLearner.signIn(address, server.password("learner"));
                String submission = learner.submit("class Solution {}");
                server.eventually(() -> learner.state(submission).equals("DONE"));
                assertThat(Path.of(data(), "postgres"))
                        .as("an embedded database")
                        .doesNotExist();
            }

            settings.put("QUARKUS_DATASOURCE_JDBC_URL", access.url().replace("/interleave?", "/postgres?"));
            assertThat(refused(settings, "--port", "0", "--data", data()))
                    .contains("its user interleave may not create tables there")
                    .contains("alter database postgres owner to interleave");
            settings.put("QUARKUS_DATASOURCE_PASSWORD", "wrong");
            assertThat(refused(settings, "--port", "0", "--data", data()))
                    .contains("password authentication failed")
                    .contains("QUARKUS_DATASOURCE_PASSWORD")
                    .doesNotContain("auth.c");
        }
    }

    @Test
    void behindAProxyTheAddressesAndCookiesAreThoseThatTheBrowserSees() throws Exception {
        try (var server =
                RunningServer.start(directory, sandboxOutside(), "--port", "0", "--data", data(), "--behind-proxy")) {
            String address = server.awaitReady();
            var proxied = new RequestSpecBuilder()
                    .addHeader("X-Forwarded-Proto", "https")
                    .addHeader("X-Forwarded-Host", "learn.example")
                    .addHeader("X-Forwarded-For", "203.0.113.7")
                    .build();
            var page = given(proxied).get(address + "/sign-in").then();
            page.header("Strict-Transport-Security", containsString("max-age"));
            Map<String, String> cookies = page.extract().cookies();
            var signedIn = given(proxied)
                    .redirects()
                    .follow(false)
                    .cookies(cookies)
                    .formParam("csrf-token", cookies.get("csrf-token"))
                    .formParam("username", "learner")
                    .formParam("password", server.password("learner"))
                    .post(address + "/sign-in")
                    .then()
                    .statusCode(303)
                    .header("Location", equalTo("https://learn.example/"));
            assertThat(page.extract().headers().getValues("Set-Cookie"))
                    .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
            assertThat(signedIn.extract().headers().getValues("Set-Cookie"))
                    .anySatisfy(cookie ->
                            assertThat(cookie).contains("interleave-session=", "Secure", "HttpOnly", "SameSite=Lax"));
        }
    }

    /** A file system of a few MiB stands for a disk that is nearly full. */
    @Test
    void aFullDiskIsToldAndLeavesNothingHalfDone() throws Exception {
        Path disk = Files.createDirectory(directory.resolve("disk"));
        Assumptions.assumeTrue(
                ended("mount", "-t", "tmpfs", "-o", "size=40m,mode=711", "none", disk.toString()) == 0,
                "only root may mount a small file system");
        try {
            Path data = disk.resolve("data");
            assertThat(refused(Map.of(), "--port", "0", "--data", data.toString()))
                    .contains("MiB left")
                    .contains("Make room, or choose another data directory with --data DIR");
            assertThat(data.resolve("postgres/cluster")).doesNotExist();

            Path junk = Files.write(disk.resolve("junk"), new byte[8 << 20]);
            ended("mount", "-o", "remount,size=420m", disk.toString());
            try (var server =
                    RunningServer.start(directory, sandboxOutside(), "--port", "0", "--data", data.toString())) {
                String address = server.awaitReady();
                var learner = VisitingLearner.signIn(address, server.password("learner"));
                String kept = learner.submit("class Solution {}");
                server.eventually(() -> learner.state(kept).equals("DONE"));

                fill(disk.resolve("filling"));
                // The database may have some room of its own left; in the end it refuses, and says nothing of a
                // success.
                server.eventually(() -> learner.post("class Solution {} //" + "x".repeat(100_000)) >= 500);
                Files.delete(disk.resolve("filling"));
                Files.delete(junk);

                server.eventually(() -> learner.state(kept).equals("DONE"));
                server.eventually(() -> learner.post("class Solution { int again; }") == 201);
            }
        } finally {
            ended("umount", "-l", disk.toString());
        }
    }

    private static void fill(Path file) throws IOException {
        byte[] block = new byte[64 << 10];
        try (var out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("space");
        }
    }

    private static int ended(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void aSandboxThatDoesNotWorkIsTold() throws Exception {
        Path broken = Files.writeString(directory.resolve("runc"), "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(broken, PosixFilePermissions.fromString("rwxr-xr-x"));
        var environment =
                Map.of("INTERLEAVE_SANDBOX", "strong", "PATH", directory + File.pathSeparator + System.getenv("PATH"));
        try (var server = RunningServer.start(directory, environment, "--port", "0", "--data", data())) {
            assertThat(server.awaitExit()).as(server.errors()).isEqualTo(2);
            assertThat(server.output()).doesNotContain("ready");
            assertThat(server.errors())
                    .contains("interleave: submissions can't be run here: no strong isolation works here.")
                    .contains("sudo apt-get install runc")
                    .contains("runc: " + broken + " does not run")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void optionsThatMakeNoSenseAreTold() throws Exception {
        assertThat(refused(Map.of(), "--prot", "80")).contains("--prot").contains("serve --help");
        assertThat(refused(Map.of(), "--port", "eighty")).contains("eighty");
        assertThat(refused(Map.of(), "--port", "70000")).contains("no port 70000");
        assertThat(refused(Map.of(), "--port", "0", "--host", "203.0.113.7")).contains("--host");
        assertThat(refused(Map.of(), "--port", "0", "--exercises", "/no/such")).contains("There is no folder /no/such");
    }

    /** Start a server that can't start: it ends with code 2, prints no result, and says why without a stack trace. */
    private String refused(Map<String, String> environment, String... options) throws Exception {
        try (var server = RunningServer.start(directory, environment, options)) {
            assertThat(server.awaitExit()).as(server.errors()).isEqualTo(2);
            assertThat(server.output()).isEmpty();
            assertThat(server.errors()).startsWith("interleave: ").doesNotContain("\tat ");
            return server.errors();
        }
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    /** The runtime images of the boxes take seconds to link: take those that are there. */
    static Map<String, String> sandboxOutside() {
        return Map.of(
                "INTERLEAVE_SANDBOX_DATA",
                Path.of(System.getProperty("user.home"), ".local/share/interleave")
                        .toString());
    }
}
