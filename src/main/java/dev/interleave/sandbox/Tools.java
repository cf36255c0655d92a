package dev.interleave.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Find the host's programs that start and limit boxes. */
final class Tools {
    /** Where such programs are though many users' PATH does not say so. */
    private static final List<String> ALWAYS =
            List.of("/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin");

    private Tools() {}

    static Optional<Path> find(String name) {
        Set<String> directories = new LinkedHashSet<>();
        String path = System.getenv("PATH");
        if (path != null) {
            directories.addAll(List.of(path.split(":")));
        }
        directories.addAll(ALWAYS);
        return directories.stream()
                .filter(directory -> directory.startsWith("/"))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Give what a short command prints, empty when it fails or takes longer than ten seconds. */
    static Optional<String> output(List<String> command) {
        return output(command, Duration.ofSeconds(10));
    }

    /** Give what a short command prints, empty when it fails or takes longer than that. */
    static Optional<String> output(List<String> command, Duration patience) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            // Reading ends when nobody can write any more: whoever hangs has to go first, with its children.
            Thread watch = Thread.ofVirtual().start(() -> endAfter(process, patience));
            String text = new String(process.getInputStream().readNBytes(64 << 10), StandardCharsets.UTF_8);
            watch.join();
            return process.waitFor() == 0 ? Optional.of(text) : Optional.empty();
        } catch (IOException broken) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static void endAfter(Process process, Duration patience) {
        try {
            if (!process.waitFor(patience)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException ended) {
            process.destroyForcibly();
        }
    }

    /** Tell whether this process has all rights of the superuser over its files and processes. */
    static boolean isRoot() {
        return "0".equals(uid());
    }

    static String uid() {
        return statusId("Uid:");
    }

    static String gid() {
        return statusId("Gid:");
    }

    private static String statusId(String key) {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith(key))
                    .map(line -> line.substring(key.length()).strip().split("\\s+")[1])
                    .findFirst()
                    .orElse("");
        } catch (IOException noProc) {
            return "";
        }
    }
}
