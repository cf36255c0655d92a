package dev.interleave.box.engine.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * What a process left behind that was started, waited for, and killed with all its children when its time was up.
 *
 * @param ended whether it ended by itself
 * @param status its exit status, or -1
 * @param output what it printed on both streams, read as ISO 8859-1 and cut after some megabytes
 */
record Forked(boolean ended, int status, String output) {
    private static final int MOST_OUTPUT = 4 << 20;

    static Forked run(Duration limit, List<String> command) throws IOException, InterruptedException {
        return run(limit, limit, output -> false, command);
    }

    /**
     * Run a command.
     *
     * @param wall how long it may take
     * @param cpu how much processor time it may take, so that a busy machine does not shorten its time
     * @param enough tells from what was printed so far that the rest does not matter
     */
    static Forked run(Duration wall, Duration cpu, Predicate<String> enough, List<String> command)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("forked", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = false;
            try {
                long deadline = System.nanoTime() + wall.toNanos();
                while (!ended
                        && System.nanoTime() < deadline
                        && used(process).compareTo(cpu) < 0
                        && !enough.test(head(output))) {
                    ended = process.waitFor(500, TimeUnit.MILLISECONDS);
                }
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            return new Forked(ended, ended ? process.exitValue() : -1, head(output));
        } finally {
            Files.delete(output);
        }
    }

    private static Duration used(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Path of the Java launcher that runs this. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MOST_OUTPUT), StandardCharsets.ISO_8859_1);
        }
    }
}
