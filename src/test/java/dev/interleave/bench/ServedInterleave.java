package dev.interleave.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server as its users start it, with a learner signed in. */
final class ServedInterleave implements AutoCloseable {
    private static final long LOOK_AGAIN_NANOS = 50_000_000;
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process server;
    private final URI base;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String token = "";

    private ServedInterleave(Process server, URI base) {
        this.server = server;
        this.base = base;
    }

    /** Start with the bundled exercises and those in {@code exercises}. */
    static ServedInterleave start(Path exercises) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("interleave-bench-");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        int port = freePort();
        Path launcher = Path.of(System.getProperty("interleave.root", "."), "interleave");
        Process server = new ProcessBuilder(
                        launcher.toString(),
                        "serve",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.toString(),
                        "--exercises",
                        exercises.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ServedInterleave served = new ServedInterleave(server, URI.create("http://127.0.0.1:" + port));
        served.signIn("learner", passwordFrom(server.inputReader()));
        return served;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String passwordFrom(BufferedReader lines) throws IOException {
        String password = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.trim().split("\\s+");
            if (words.length == 2 && words[0].equals("learner")) {
                password = words[1];
            }
            if (line.startsWith("Interleave is ready")) {
                return password;
            }
        }
        throw new IOException("the server ended before it was ready");
    }

    private void signIn(String name, String password) throws IOException, InterruptedException {
        String page = client.send(
                        HttpRequest.newBuilder(base.resolve("/sign-in")).build(), BodyHandlers.ofString())
                .body();
        Matcher matcher = TOKEN.matcher(page);
        if (!matcher.find()) {
            throw new IOException("no token on the sign-in page");
        }
        token = matcher.group(1);
        String form = "csrf-token=" + encoded(token) + "&username=" + encoded(name) + "&password=" + encoded(password);
        int status = client.send(
                        HttpRequest.newBuilder(base.resolve("/sign-in"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
        if (status != 303) {
            throw new IOException("signing in answered " + status);
        }
    }

    /**
     * One submission.
     *
     * @param judgedSeconds from sending it until every native case was ruled on
     */
    record Graded(String verdict, double judgedSeconds) {}

    double cpuSeconds() {
        return Machine.cpuSeconds(server.pid());
    }

    /** Wait until this exercise is published. */
    void await(String exercise) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        var page =
                HttpRequest.newBuilder(base.resolve("/exercises/" + exercise)).build();
        while (client.send(page, BodyHandlers.discarding()).statusCode() != 200) {
            if (System.nanoTime() > deadline) {
                throw new IOException(exercise + " was not published");
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    /** Submit and follow the grading until the verdict. */
    Graded grade(String exercise, String source) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(
                Map.of("exercise", exercise, "sources", List.of(Map.of("path", "Solution.java", "text", source))));
        long start = System.nanoTime();
        var answer = client.send(
                HttpRequest.newBuilder(base.resolve("/api/submissions"))
                        .header("Content-Type", "application/json")
                        .header("X-CSRF-TOKEN", token)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IOException("submitting answered " + answer.statusCode() + ": " + answer.body());
        }
        String location = answer.headers().firstValue("Location").orElseThrow();
        double judged = followed(location.substring(location.lastIndexOf('/') + 1), start);
        JsonNode shown = JSON.readTree(
                client.send(HttpRequest.newBuilder(base.resolve(location)).build(), BodyHandlers.ofString())
                        .body());
        return new Graded(shown.path("result").path("verdict").asText(), judged);
    }

    private double followed(String submission, long start) throws IOException, InterruptedException {
        double judged = Double.NaN;
        try (var lines = client.send(
                        HttpRequest.newBuilder(base.resolve("/submissions/" + submission + "/events"))
                                .header("Accept", "text/event-stream")
                                .build(),
                        BodyHandlers.ofLines())
                .body()) {
            String event = "";
            for (String line : (Iterable<String>) lines::iterator) {
                event = line.startsWith("event:")
                        ? line.substring("event:".length()).strip()
                        : event;
                if (event.equals("stage-finished") && line.startsWith("data:") && line.contains("\"judge\"")) {
                    judged = (System.nanoTime() - start) / 1e9;
                }
                if (event.equals("finished") && line.startsWith("data:")) {
                    return judged;
                }
            }
        }
        throw new IOException("the grading of " + submission + " was not told to its end");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.destroy();
        try {
            server.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
