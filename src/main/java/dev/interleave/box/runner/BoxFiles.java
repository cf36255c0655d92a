package dev.interleave.box.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Look after the two places in a box where files can be written. */
final class BoxFiles {
    private static final List<Path> PLACES = List.of(Path.of("/w"), Path.of("/tmp"));
    private static final byte[] A_PAGE = new byte[4096];

    private BoxFiles() {}

    /** Tell whether the program has used up the bytes or the files that it may write, by trying to write one more. */
    static boolean full() {
        // Only a box has this directory: outside, in the weakest isolation, the host's own disk is not ours to judge.
        return Files.isDirectory(PLACES.getFirst()) && PLACES.stream().anyMatch(BoxFiles::isFull);
    }

    private static boolean isFull(Path place) {
        Path probe = place.resolve(".interleave-probe");
        try {
            Files.write(probe, A_PAGE);
            Files.delete(probe);
            return false;
        } catch (IOException noSpace) {
            return String.valueOf(noSpace.getMessage()).contains("No space left");
        }
    }
}
