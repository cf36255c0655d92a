package dev.interleave.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the packaged server in a process of its own. */
final class RunningServer implements AutoCloseable {
    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Pattern READY = Pattern.compile("Interleave is ready: (http://\\S+)/");

    private final Process process;
    private final Path output;
    private final Path errors;

    private RunningServer(Process process, Path output, Path errors) {
        this.process = process;
        this.output = output;
        this.errors = errors;
    }

    static RunningServer start(Path logs, Map<String, String> environment, String... options) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dinterleave.root=" + Path.of("").toAbsolutePath(),
                "-jar",
                JAR.toString()));
        command.addAll(List.of(options));
        Path output = Files.createTempFile(logs, "server", ".out");
        Path errors = Files.createTempFile(logs, "server", ".err");
        var builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        return new RunningServer(builder.start(), output, errors);
    }

    /** Wait for the line that tells the address, and give the address. */
    String awaitReady() throws IOException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        while (true) {
            Matcher ready = READY.matcher(Files.readString(output));
            if (ready.find()) {
                return ready.group(1);
            }
            assertThat(process.isAlive())
                    .as(() -> "alive; it said: " + errors())
                    .isTrue();
            assertThat(System.nanoTime())
                    .as(() -> "time is up; it said: " + errors())
                    .isLessThan(deadline);
            LockSupport.parkNanos(50_000_000);
        }
    }

    /** Look again and again until the condition holds, for three minutes at most. */
    void eventually(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        try {
            while (!condition.call()) {
                assertThat(System.nanoTime()).as("time is up").isLessThan(deadline);
                LockSupport.parkNanos(20_000_000);
            }
        } catch (IOException e) {
            throw new AssertionError("The server does not answer; " + state(), e);
        }
    }

    /** Give the processes that it started and those that they started, except its database. */
    List<ProcessHandle> boxes() {
        return process.descendants()
                .filter(one -> !one.info().command().orElse("").contains("/postgres/"))
                .toList();
    }

    /** Find the password that the first start printed. */
    String password(String username) {
        Matcher line = Pattern.compile("(?m)^ +" + username + " +(\\S+)$").matcher(output());
        assertThat(line.find())
                .as("the password of " + username + " in: " + output())
                .isTrue();
        return line.group(1);
    }

    int awaitExit() throws InterruptedException {
        assertThat(process.waitFor(4, TimeUnit.MINUTES)).as("it ended").isTrue();
        return process.exitValue();
    }

    long pid() {
        return process.pid();
    }

    /** End it as a crash or the kernel's out-of-memory killer would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Tell whether it runs, or how it ended, and what it said. */
    String state() {
        return (process.isAlive() ? "it runs" : "it ended with " + process.exitValue()) + " and said: " + output()
                + errors();
    }

    String output() {
        return read(output);
    }

    String errors() {
        return read(errors);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            kill();
        }
    }
}
