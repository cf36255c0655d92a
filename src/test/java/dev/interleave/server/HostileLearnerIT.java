package dev.interleave.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.interleave.box.protocol.Datum;
import dev.interleave.box.protocol.Frame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lets a learner send one hostile program after another to the packaged server, which has to stay as it was. */
class HostileLearnerIT {
    private static final String HONEST = "return java.util.Arrays.stream(numbers).sum();";

    /** Sends the right answer to the first case wherever the program can write, and gives a wrong one. */
    private static final String FORGES_AN_ANSWER = """
            byte[] frame = java.util.HexFormat.of().parseHex("%s");
            System.out.write(frame);
            System.err.write(frame);
            new java.io.FileOutputStream(java.io.FileDescriptor.out).write(frame);
            for (int descriptor = 0; descriptor < 64; descriptor++) {
                try (var out = new java.io.FileOutputStream("/proc/self/fd/" + descriptor)) {
                    out.write(frame);
                } catch (java.io.IOException closed) {
                    System.err.println(closed.getMessage());
                }
            }
            return -1;""".formatted(answer(7));

    private static final String FORKS = """
            import java.nio.file.Path;
            import java.time.Duration;
            import java.util.List;
            import java.util.function.Consumer;

            public final class Solution implements lab.ex05.ProcessWorkers {
                @Override
                public List<Integer> runAll(int workers, Duration work, Consumer<String> log) {
                    Storm.main();
                    return List.of();
                }

                static final class Storm {
                    public static void main(String... arguments) {
                        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
                        while (true) {
                            try {
                                new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Storm.class.getName()).start();
                            } catch (java.io.IOException | OutOfMemoryError full) {
                                Thread.onSpinWait();
                            }
                        }
                    }
                }
            }
            """;

    /**
     * @param message part of what the report says in the first place
     */
    private record Deed(String what, String exercise, String source, String verdict, String message) {
        static Deed of(String what, String body, String verdict, String message) {
            return new Deed(what, "02-adders", adder(body), verdict, message);
        }
    }

    private static final List<Deed> DEEDS = List.of(
            new Deed(
                    "forks without end",
                    "05-start-three-processes",
                    FORKS,
                    "MEMORY_LIMIT",
                    "started more threads or processes than it may"),
            Deed.of(
                    "starts threads without end",
                    "while (true) { new Thread(java.util.concurrent.locks.LockSupport::park).start(); }",
                    "MEMORY_LIMIT",
                    "started more threads than it may"),
            Deed.of("fills the disk", """
                    try (var out = java.nio.file.Files.newOutputStream(java.nio.file.Path.of("/tmp/full"))) {
                        while (true) { out.write(new byte[1 << 16]); }
                    }""", "OUTPUT_LIMIT", "wrote more to files than it may"),
            Deed.of("exits", "System.exit(0); return 0;", "FORBIDDEN", "System.exit is not allowed here"),
            Deed.of(
                    "halts",
                    "Runtime.getRuntime().halt(0); return 0;",
                    "FORBIDDEN",
                    "Runtime.halt is not allowed here"),
            Deed.of("forges an answer", FORGES_AN_ANSWER, "WRONG_ANSWER", "The sum is not -1."),
            Deed.of("burns a processor while it sleeps", """
                    new Thread(() -> { while (true) { Thread.onSpinWait(); } }).start();
                    Thread.sleep(Long.MAX_VALUE);
                    return 0;""", "TIME_LIMIT", "main waits in Thread.sleep at Solution.java line"),
            Deed.of("reads who has accounts on the host", """
                    String users = java.nio.file.Files.readString(java.nio.file.Path.of("/etc/passwd"));
                    return users.contains("root:") ? java.util.Arrays.stream(numbers).sum() : -1;""", "WRONG_ANSWER", "The sum is not -1."),
            Deed.of(
                    "opens a socket",
                    "new java.net.Socket(\"127.0.0.1\", 5432).close(); return 0;",
                    "FORBIDDEN",
                    "Socket is not allowed here"));

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
    @Timeout(300)
    void theServerOutlivesOneHostileSubmissionAfterAnother() throws Exception {
        Path data = directory.resolve("data");
        var boxes = new HashSet<ProcessHandle>();
        try (var server = RunningServer.start(
                directory,
                ServerIT.sandboxOutside(),
                "--port",
                "0",
                "--data",
                data.toString(),
                "--exercises",
                "src/test/exercises")) {
            String address = server.awaitReady();
            var learner = VisitingLearner.signIn(address, server.password("learner"));
            Set<String> before = files(data);
            var sent = new ArrayList<String>();

            for (Deed deed : DEEDS) {
                String submission = learner.submit(deed.exercise(), deed.source());
                sent.addFirst(submission);
                awaitDone(server, learner, submission, boxes);
                assertThat(verdict(learner, submission)).as(deed.what()).isEqualTo(deed.verdict());
                assertThat(messages(learner, submission))
                        .as(deed.what())
                        .anySatisfy(message -> assertThat(message).contains(deed.message()));
                given().get(address + "/q/health").then().statusCode(200).body("status", equalTo("UP"));
            }
            assertThat(boxes).as("boxes that were seen").isNotEmpty();
            assertThat(server.boxes())
                    .as("children of the storm")
                    .noneMatch(one -> one.info().commandLine().orElse("").contains("Solution$Storm"));

            String honest = learner.submit("02-adders", adder(HONEST));
            sent.addFirst(honest);
            awaitDone(server, learner, honest, boxes);
            assertThat(verdict(learner, honest)).isEqualTo("ACCEPTED");

            assertThat(learner.submissions().jsonPath().getList("id", String.class))
                    .containsExactlyElementsOf(sent);
            assertThat(files(data)).as("the data directory").isEqualTo(before);
            assertThat(server.errors()).doesNotContain("ERROR", "\tat ");
        }
        assertThat(boxes).as("processes of boxes").noneMatch(ProcessHandle::isAlive);
        theDatabaseHoldsResults(data, DEEDS.size() + 1);
    }

    private static void theDatabaseHoldsResults(Path data, int results) throws Exception {
        try (var taken = DataDirectory.take(data);
                var postgres = EmbeddedPostgres.start(taken)) {
            DatabaseAccess access = DatabaseAccess.prepare(postgres.port(), taken);
            try (var connection = DriverManager.getConnection(access.url(), access.username(), access.password());
                    var statement = connection.createStatement();
                    var counted = statement.executeQuery("""
                            select count(*) filter (where state = 'DONE'), count(distinct submission_id),
                                   count(*) filter (where round > 1 or attempt > 1)
                            from submission left join submission_result on id = submission_id""")) {
                counted.next();
                assertThat(counted.getInt(1)).isEqualTo(results);
                assertThat(counted.getInt(2)).isEqualTo(results);
                assertThat(counted.getInt(3)).as("results of a second attempt").isZero();
            }
        }
    }

    private static void awaitDone(
            RunningServer server, VisitingLearner learner, String submission, Set<ProcessHandle> boxes)
            throws Exception {
        server.eventually(() -> {
            boxes.addAll(server.boxes());
            return learner.state(submission).equals("DONE");
        });
    }

    private static String verdict(VisitingLearner learner, String submission) {
        return learner.submission(submission).jsonPath().getString("result.verdict");
    }

    private static List<String> messages(VisitingLearner learner, String submission) {
        var json = learner.submission(submission).jsonPath();
        return Stream.of("result.report.findings.message", "result.report.cases.message")
                .flatMap(path -> json.getList(path, String.class).stream())
                .toList();
    }

    /** Name what is in the data directory beside the files of the database itself. */
    private static Set<String> files(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return Set.copyOf(all.map(data::relativize)
                    .map(Path::toString)
                    .filter(name -> !name.contains("postgres/cluster"))
                    .toList());
        }
    }

    /** Give in hexadecimal what the runner sends when a probe saw {@code sum}. */
    private static String answer(int sum) {
        var seen = new Datum.Fields(Map.of("ending", new Datum.Text("observed"), "observation", new Datum.Int(sum)));
        var bytes = new ByteArrayOutputStream();
        try {
            new Frame(new UUID(1, 2), Frame.ANSWER, seen).writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(bytes.toByteArray());
    }

    private static String adder(String body) {
        return "public final class Solution implements lab.ex02.Adder {\n"
                + "    public int sum(int[] numbers) throws Exception {\n" + body + "\n    }\n}\n";
    }
}
