package dev.interleave.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Collect the C library and the dynamic loader for the boxes' root directory: exactly those that this very virtual machine
 * has mapped, so that no tool has to be asked.
 */
final class Libraries {
    private static final List<String> WANTED = List.of(
            "ld-linux",
            "ld-musl",
            "libc.",
            "libm.",
            "libdl.",
            "libpthread.",
            "librt.",
            "libz.",
            "libgcc_s.",
            "libstdc++.");

    private Libraries() {}

    /** Copy into a fresh {@code directory}, flat. */
    static Path collect(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (Path library : mapped()) {
            Path copy = directory.resolve(library.getFileName());
            Path part = Files.createTempFile(directory, "part", "");
            Files.copy(library, part, StandardCopyOption.REPLACE_EXISTING);
            part.toFile().setReadable(true, false);
            part.toFile().setExecutable(true, false);
            Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
        }
        return directory;
    }

    private static Set<Path> mapped() throws IOException {
        Set<Path> libraries = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("/proc/self/maps"))) {
            int start = line.indexOf('/');
            if (start >= 0) {
                Path file = Path.of(line.substring(start));
                String name = file.getFileName().toString();
                if (name.contains(".so") && WANTED.stream().anyMatch(name::startsWith)) {
                    libraries.add(file);
                }
            }
        }
        return libraries;
    }
}
