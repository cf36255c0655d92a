package dev.interleave.box.engine.corpus;

import dev.interleave.box.engine.corpus.EngineRun.Said;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keep an {@link EngineBatch} in a JVM of its own, and start another one when a program has ended it or hangs. */
final class EngineJvm implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Optional<String> END = Optional.empty();

    private final List<String> command;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    private volatile @Nullable Process process;

    EngineJvm(List<String> command) {
        this.command = command;
    }

    Said explore(String program, int schedules, long seed) throws IOException, InterruptedException {
        Process jvm = running();
        try {
            Writer requests = jvm.outputWriter();
            requests.write("%s %d %d%n".formatted(program, schedules, seed));
            requests.flush();
        } catch (IOException e) {
            close();
            return new Said("CRASHED", "", "The JVM has ended: " + e.getMessage());
        }
        Optional<String> line = lines.poll(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        if (line == null) {
            close();
            return new Said("HUNG", "", "No answer within " + LIMIT);
        }
        if (line.isEmpty()) {
            close();
            return new Said("CRASHED", "", "The JVM ended with status " + jvm.waitFor());
        }
        String[] parts = line.get().split("\t", 3);
        return parts.length == 3 ? new Said(parts[0], parts[1], parts[2]) : new Said("CRASHED", "", line.get());
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
            process = null;
        }
    }

    private Process running() throws IOException {
        if (process == null) {
            lines.clear();
            Process started = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Thread.ofVirtual().start(() -> read(started));
            process = started;
        }
        return process;
    }

    private void read(Process started) {
        try (BufferedReader reader = started.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(Optional.of(line));
            }
        } catch (IOException | UncheckedIOException e) {
            // It was killed; what matters is that nothing more comes.
        }
        if (process == started) {
            lines.add(END);
        }
    }
}
