package dev.interleave.exercise;

import dev.interleave.compile.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the text files of one folder, noting what is missing, too large or not UTF-8; follows no symbolic link. */
final class FolderFiles {
    static final long MAX_FILE_BYTES = 1 << 20;
    private static final int MAX_FILES = 500;

    private final Path root;
    private final ProblemList problems;

    FolderFiles(Path root, ProblemList problems) {
        this.root = root;
        this.problems = problems;
    }

    boolean isFile(String path) {
        return Files.isRegularFile(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** Give a file's text, empty after noting that it is missing, blank or unreadable. */
    String required(String path) {
        if (!isFile(path)) {
            problems.add(path, 0, "is missing");
            return "";
        }
        String text = text(path).orElse("");
        if (text.isBlank()) {
            problems.add(path, 0, "is empty");
        }
        return text;
    }

    Optional<String> text(String path) {
        try {
            if (Files.size(root.resolve(path)) > MAX_FILE_BYTES) {
                problems.add(path, 0, "is larger than 1 MiB");
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(root.resolve(path));
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            problems.add(path, 0, "is not UTF-8 text");
        } catch (IOException e) {
            problems.add(path, 0, "cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    /** Read all files below {@code folder} whose names end in {@code suffix}, by path, relative to {@code folder}. */
    List<SourceFile> below(String folder, String suffix) {
        var sources = new ArrayList<SourceFile>();
        for (String path : paths(folder)) {
            if (path.endsWith(suffix)) {
                String name = folder.isEmpty() ? path : path.substring(folder.length() + 1);
                text(path).ifPresent(text -> sources.add(new SourceFile(name, text)));
            }
        }
        return sources;
    }

    /** List the paths of all files below {@code folder} relative to the root, sorted; hidden files are not seen. */
    List<String> paths(String folder) {
        Path start = folder.isEmpty() ? root : root.resolve(folder);
        if (!Files.isDirectory(start, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            List<String> paths = files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !isHidden(path))
                    .limit(MAX_FILES + 1L)
                    .sorted()
                    .toList();
            if (paths.size() > MAX_FILES) {
                problems.add(folder, 0, "holds more than " + MAX_FILES + " files");
            }
            return paths;
        } catch (IOException | UncheckedIOException e) {
            problems.add(folder, 0, "cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    /** Name the files and folders directly below {@code folder}, sorted; hidden ones are not seen. */
    List<String> children(String folder) {
        Path start = folder.isEmpty() ? root : root.resolve(folder);
        if (!Files.isDirectory(start, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(start)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !isHidden(name))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.add(folder, 0, "cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    private static boolean isHidden(String path) {
        return path.startsWith(".") || path.contains("/.") || path.endsWith("~");
    }
}
