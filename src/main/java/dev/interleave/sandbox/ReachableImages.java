package dev.interleave.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Give runtime images where another user can reach them: the data directory of root is closed to everybody else. */
final class ReachableImages {
    /** Ways to start boxes that share a run directory each copy for themselves. */
    private static final AtomicInteger COPIES = new AtomicInteger();

    private final RunDirectory run;
    private final Map<Path, Path> copies = new HashMap<>();

    ReachableImages(RunDirectory run) {
        this.run = run;
    }

    /** Give {@code tree} itself where everybody can pass to it, else a copy that lives as long as this process. */
    synchronized Path of(Path tree) throws IOException {
        if (everybodyPassesTo(tree)) {
            return tree;
        }
        Path copy = copies.get(tree);
        if (copy == null) {
            copy = run.path().resolve("copy-" + COPIES.getAndIncrement());
            copy(tree, copy);
            copies.put(tree, copy);
        }
        return copy;
    }

    private static boolean everybodyPassesTo(Path tree) throws IOException {
        for (Path above = tree.toRealPath(); above != null; above = above.getParent()) {
            PosixFilePermission wanted =
                    Files.isDirectory(above) ? PosixFilePermission.OTHERS_EXECUTE : PosixFilePermission.OTHERS_READ;
            if (!Files.getPosixFilePermissions(above).contains(wanted)) {
                return false;
            }
        }
        return true;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                // Times too: the ahead-of-time cache belongs to a modules file of a certain time.
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
