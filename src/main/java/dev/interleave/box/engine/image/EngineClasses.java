package dev.interleave.box.engine.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The engine's class files.
 *
 * @param files content by path, {@code dev/interleave/box/engine/rt/Fiber.class}
 */
record EngineClasses(SortedMap<String, byte[]> files) {
    private static final String ENGINE = "dev/interleave/box/engine";
    private static final String RUNTIME = ENGINE + "/rt/";

    /** Read them from a jar or a directory of classes. */
    static EngineClasses in(Path jarOrDirectory) throws IOException {
        if (Files.isDirectory(jarOrDirectory)) {
            return new EngineClasses(read(jarOrDirectory));
        }
        try (FileSystem jar = FileSystems.newFileSystem(jarOrDirectory)) {
            return new EngineClasses(read(jar.getPath("/")));
        }
    }

    /** Return those that live inside java.base. */
    SortedMap<String, byte[]> runtime() {
        var runtime = new TreeMap<String, byte[]>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(RUNTIME) && !path.endsWith("package-info.class")) {
                runtime.put(path, bytes);
            }
        });
        return runtime;
    }

    private static SortedMap<String, byte[]> read(Path root) throws IOException {
        var found = new TreeMap<String, byte[]>();
        try (Stream<Path> paths = Files.walk(root.resolve(ENGINE))) {
            paths.filter(path -> path.toString().endsWith(".class")).forEach(path -> {
                try {
                    found.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return found;
    }
}
