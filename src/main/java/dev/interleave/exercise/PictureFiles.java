package dev.interleave.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The pictures that an exercise's texts show: PNG files in its folder {@code pictures}.
 *
 * <p>Guarantees that only those are given away: names without folders, regular files, no symbolic links, at most
 * {@value #MAX_BYTES} bytes, and contents that begin as a PNG does.
 */
public final class PictureFiles {
    static final String FOLDER = "pictures";
    static final int MAX_BYTES = 256 << 10;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,98}\\.png");
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private PictureFiles() {}

    /** Give the bytes of the picture {@code name} of {@code exercise}, empty if it has no such picture. */
    public static Optional<byte[]> read(Exercise exercise, String name) {
        Path file = exercise.folder().resolve(FOLDER).resolve(name);
        if (!NAME.matcher(name).matches() || problem(file).isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The picture " + file + " cannot be read", e);
        }
    }

    /** Note what is wrong with the pictures of a folder. */
    static void check(FolderFiles files, Path folder, ProblemList problems) {
        for (String path : files.paths(FOLDER)) {
            String name = path.substring(FOLDER.length() + 1);
            if (NAME.matcher(name).matches()) {
                problem(folder.resolve(path)).ifPresent(problem -> problems.add(path, 0, problem));
            } else {
                problems.add(
                        path, 0, "is no name for a picture; use lower-case letters, digits, `_`, `-` and end in .png");
            }
        }
    }

    private static Optional<String> problem(Path file) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of("is not a file");
            }
            if (Files.size(file) > MAX_BYTES) {
                return Optional.of("is larger than " + (MAX_BYTES >> 10) + " KiB");
            }
            try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                return Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE)
                        ? Optional.empty()
                        : Optional.of("is not a PNG picture");
            }
        } catch (IOException e) {
            return Optional.of("cannot be read: " + e.getMessage());
        }
    }
}
