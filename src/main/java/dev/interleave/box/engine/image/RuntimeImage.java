package dev.interleave.box.engine.image;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The Java runtime that programs are explored in.
 *
 * @param home its directory, with {@code bin/java}
 */
public record RuntimeImage(Path home) {
    private static final Object LINKING = new Object();

    static final String COUNTING = "counting";

    /** Options that every JVM of the image starts with, children of a program included. */
    static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:StackReservedPages=8",
            "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4");

    /**
     * Return the image for a JDK and these engine classes; link it first if the cache doesn't hold it. Two processes that ask at once get
     * the same image; a link that fails leaves nothing behind.
     *
     * @param cache directory that keeps images, made if missing
     * @param jdk home of a JDK 25 with jlink
     * @param engine jar or directory with the engine's classes
     * @param progress is told what is being done, a line each
     * @throws IOException if the image can't be linked; the message says what to do
     */
    public static RuntimeImage obtain(Path cache, Path jdk, Path engine, Consumer<String> progress) throws IOException {
        return obtain(cache, jdk, engine, progress, "runtime");
    }

    /** Do what {@link #obtain} does for the image that programs are simulated on: there the library counts its work. */
    public static RuntimeImage counting(Path cache, Path jdk, Path engine, Consumer<String> progress)
            throws IOException {
        return obtain(cache, jdk, engine, progress, COUNTING);
    }

    private static RuntimeImage obtain(Path cache, Path jdk, Path engine, Consumer<String> progress, String variant)
            throws IOException {
        Files.createDirectories(cache);
        Path home = cache.resolve(variant + "-" + key(jdk, engine));
        if (!isComplete(home)) {
            // A file lock keeps other processes out, and fails at once where another thread of this one holds it.
            synchronized (LINKING) {
                linkAlone(cache, home, jdk, engine, progress, variant);
            }
        }
        return new RuntimeImage(home);
    }

    private static void linkAlone(
            Path cache, Path home, Path jdk, Path engine, Consumer<String> progress, String variant)
            throws IOException {
        Path lock = cache.resolve(home.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (held.isValid() && !isComplete(home)) {
                link(cache, home, jdk, engine, progress, variant);
            }
        }
    }

    /** Return the launcher. */
    public Path java() {
        return home.resolve("bin/java");
    }

    private static boolean isComplete(Path home) {
        return Files.isExecutable(home.resolve("bin/java"));
    }

    private static void link(Path cache, Path home, Path jdk, Path engine, Consumer<String> progress, String variant)
            throws IOException {
        requireJdk(jdk);
        progress.accept("Linking the runtime that programs are " + (variant.equals(COUNTING) ? "simulated" : "explored")
                + " in (once for each JDK) ...");
        Path scratch = Files.createTempDirectory(cache, "linking-");
        try {
            Path linked = scratch.resolve("image");
            run(
                    List.of(
                            jdk.resolve("bin/java").toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "--add-modules=jdk.jlink",
                            "--add-exports=jdk.jlink/jdk.tools.jlink.plugin=ALL-UNNAMED",
                            "--add-exports=jdk.jlink/jdk.tools.jlink.internal=ALL-UNNAMED",
                            "-cp",
                            engine.toString(),
                            "dev.interleave.box.engine.image.Linker",
                            linked.toString(),
                            engine.toString(),
                            variant),
                    "jlink could not link the runtime image. Is the disk full, or is " + jdk + " not a whole JDK 25?");
            progress.accept("Making its start-up archive ...");
            run(
                    List.of(linked.resolve("bin/java").toString(), "-Xshare:dump"),
                    "The start-up archive of the runtime image could not be made. Is the disk full?");
            move(linked, home);
            progress.accept("The runtime is ready: " + home);
        } finally {
            delete(scratch);
        }
    }

    private static void requireJdk(Path jdk) throws IOException {
        String version = release(jdk).getProperty("JAVA_VERSION", "").replace("\"", "");
        if (!version.equals("25") && !version.startsWith("25.")) {
            throw new IOException("Interleave needs a JDK 25, but " + jdk + " is "
                    + (version.isEmpty() ? "no JDK" : version) + ". Set JAVA_HOME to a JDK 25.");
        }
        if (!Files.isExecutable(jdk.resolve("bin/jlink"))) {
            throw new IOException(
                    "There is no jlink in " + jdk + ": it is a runtime, not a JDK. Set JAVA_HOME to a JDK 25.");
        }
    }

    private static String key(Path jdk, Path engine) throws IOException {
        MessageDigest digest = sha256();
        Path release = jdk.resolve("release");
        if (Files.exists(release)) {
            digest.update(Files.readAllBytes(release));
        }
        digest.update(jdk.toRealPath().toString().getBytes(StandardCharsets.UTF_8));
        EngineClasses.in(engine).files().forEach((path, bytes) -> {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static Properties release(Path jdk) throws IOException {
        var release = new Properties();
        Path file = jdk.resolve("release");
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                release.load(reader);
            }
        }
        return release;
    }

    private static void run(List<String> command, String complaint) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var lines = new ArrayList<String>();
        try (BufferedReader reader = process.inputReader()) {
            reader.lines().forEach(lines::add);
        }
        try {
            if (process.waitFor() != 0) {
                String detail = String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
                throw new IOException(complaint + "\n" + detail);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while linking the runtime image", e);
        }
    }

    private static void move(Path linked, Path home) throws IOException {
        if (Files.exists(home)) {
            delete(home);
        }
        try {
            Files.move(linked, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException | FileAlreadyExistsException e) {
            throw new IOException("The linked runtime could not be moved to " + home, e);
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> paths = Files.walk(directory)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
