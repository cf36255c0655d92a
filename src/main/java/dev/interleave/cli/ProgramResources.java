package dev.interleave.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Read the files beside a program's sources that it may load as resources; what is too large or too much is left out and told. */
final class ProgramResources {
    private static final int MAX_DEPTH = 12;
    private static final int MOST_FILES = 200;
    private static final int MOST_FILE_BYTES = 1 << 20;
    private static final int MOST_BYTES = 8 << 20;

    private final Map<String, byte[]> found = new TreeMap<>();
    private int bytes;
    private int left;

    private ProgramResources() {}

    /** Read from the folders among {@code paths}; the keys are relative to them. */
    static Map<String, byte[]> read(List<Path> paths) {
        var resources = new ProgramResources();
        paths.stream().filter(Files::isDirectory).forEach(resources::folder);
        if (resources.left > 0) {
            Console.progress(resources.left + " files beside the sources are too large or too many to be resources");
        }
        return resources.found;
    }

    private void folder(Path root) {
        try (Stream<Path> files = Files.walk(root, MAX_DEPTH)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                String path = root.relativize(file).toString().replace('\\', '/');
                if (isResource(path) && Files.isRegularFile(file) && Files.isReadable(file)) {
                    add(path, file);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new UsageException(root + " cannot be read: " + e.getMessage());
        }
    }

    private void add(String path, Path file) throws IOException {
        long size = Files.size(file);
        if (size > MOST_FILE_BYTES || bytes + size > MOST_BYTES || found.size() >= MOST_FILES) {
            left++;
            return;
        }
        bytes += (int) size;
        found.put(path, Files.readAllBytes(file));
    }

    private static boolean isResource(String path) {
        return !path.endsWith(".java")
                && !path.endsWith(".class")
                && !path.endsWith(".jar")
                && !path.startsWith(".")
                && !path.contains("/.")
                && !path.startsWith("target/")
                && !path.startsWith("build/");
    }
}
