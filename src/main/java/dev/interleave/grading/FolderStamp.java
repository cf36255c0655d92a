package dev.interleave.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/** Tell cheaply whether an exercise's files changed: by their names, sizes and times, without reading them. */
final class FolderStamp {
    private static final String REFERENCES = "reference-solutions";

    private FolderStamp() {}

    /** Stamp the folder together with its reference solutions. */
    static String of(Path folder) {
        var stamp = new StringBuilder();
        add(stamp, folder);
        Path parent = folder.getParent();
        if (parent != null && parent.getParent() != null) {
            add(stamp, parent.getParent().resolve(REFERENCES).resolve(folder.getFileName()));
        }
        return stamp.toString();
    }

    private static void add(StringBuilder stamp, Path root) {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            files.sorted().forEach(file -> stamp.append(line(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return file + " " + attributes.size() + " " + attributes.lastModifiedTime() + "\n";
        } catch (IOException e) {
            return file + " gone\n";
        }
    }
}
