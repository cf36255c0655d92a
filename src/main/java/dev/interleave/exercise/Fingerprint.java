package dev.interleave.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Hashes folders by the paths and contents of their files (SHA-256, first 16 bytes in hex). */
final class Fingerprint {
    private static final List<String> DECISIVE = List.of(ExerciseYaml.FILE, "contract/", "grading/", "data/");

    private Fingerprint() {}

    /** Hash the files that can change a verdict; texts for readers do not count. */
    static String ofVerdicts(Path folder) {
        MessageDigest digest = sha256();
        add(digest, folder, path -> DECISIVE.stream().anyMatch(path::startsWith));
        return hex(digest);
    }

    static String ofEverything(Path folder, Path references) {
        MessageDigest digest = sha256();
        add(digest, folder, path -> true);
        add(digest, references, path -> true);
        return hex(digest);
    }

    private static void add(MessageDigest digest, Path root, Predicate<String> counted) {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            List<String> paths = files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(counted)
                    .sorted()
                    .toList();
            for (String path : paths) {
                byte[] name = path.getBytes(StandardCharsets.UTF_8);
                byte[] content = Files.readAllBytes(root.resolve(path));
                digest.update((name.length + ":" + content.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(name);
                digest.update(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }
}
