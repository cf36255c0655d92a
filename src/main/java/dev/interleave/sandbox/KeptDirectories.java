package dev.interleave.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keep directories that stand side by side, one of each kind for each version of the program and the JDK, without filling the
 * disk with those of versions that are gone.
 *
 * <p>Guarantee: what a living process holds stays, and what is deleted disappears at once and whole, however this process
 * ends. A name is its kind, a hyphen, and what differs.
 */
public final class KeptDirectories {
    /** So many that nobody holds stay of each kind, for who goes back and forth between versions. */
    private static final int SPARE = 3;

    /** Who has just made one may not hold it yet. */
    private static final Duration FRESH = Duration.ofHours(1);

    private static final String DOOMED = ".doomed-";

    /** Open for as long as this process lives: the kernel forgets its locks with it. */
    private static final Map<Path, FileChannel> HELD = new HashMap<>();

    private KeptDirectories() {}

    /** Mark a directory as used now, and keep every process from deleting it until this one ends. */
    public static void hold(Path directory) throws IOException {
        Path held = directory.toAbsolutePath().normalize();
        synchronized (HELD) {
            if (!HELD.containsKey(held)) {
                FileChannel channel = FileChannel.open(
                        lockFile(held), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                HELD.put(held, channel);
                lockShared(channel);
            }
        }
        if (Files.exists(held)) {
            Files.setLastModifiedTime(held, FileTime.from(Instant.now()));
        }
    }

    private static void lockShared(FileChannel channel) throws IOException {
        try {
            channel.lock(0, 1, true);
        } catch (OverlappingFileLockException alreadyHeldByThisProcess) {
            // Through another class loader. The channel stays open: closing it would take that lock away.
        }
    }

    /** Delete in the background what nobody holds below {@code parent}, but for the last few of each kind. */
    public static void tidy(Path parent) {
        Thread.ofPlatform().daemon().name("tidy-" + parent.getFileName()).start(() -> {
            try {
                tidy(parent, InstantSource.system());
            } catch (IOException e) {
                // Only room is lost, and the next start tries again.
            }
        });
    }

    static void tidy(Path parent, InstantSource clock) throws IOException {
        Map<String, List<Path>> kinds = new TreeMap<>();
        for (Path each : Directories.list(parent)) {
            String name = each.getFileName().toString();
            if (name.startsWith(DOOMED)) {
                Directories.delete(each);
            } else if (name.indexOf('-') > 0 && Files.isDirectory(each)) {
                kinds.computeIfAbsent(name.substring(0, name.indexOf('-')), kind -> new ArrayList<>())
                        .add(each);
            }
        }
        for (List<Path> kind : kinds.values()) {
            tidy(kind, clock.instant().minus(FRESH));
        }
    }

    private static void tidy(List<Path> kind, Instant fresh) throws IOException {
        Map<Path, Instant> used = new HashMap<>();
        for (Path each : kind) {
            used.put(each, Files.getLastModifiedTime(each).toInstant());
        }
        kind.sort(Comparator.comparing(used::get).reversed());
        int spare = 0;
        for (Path each : kind) {
            if (used.get(each).isAfter(fresh)) {
                spare++;
            } else if (!isHeldHere(each) && ++spare > SPARE) {
                deleteUnlessHeld(each);
            }
        }
    }

    private static boolean isHeldHere(Path directory) {
        synchronized (HELD) {
            return HELD.containsKey(directory.toAbsolutePath().normalize());
        }
    }

    private static void deleteUnlessHeld(Path directory) throws IOException {
        Path doomed = directory.resolveSibling(DOOMED + directory.getFileName());
        try (FileChannel channel =
                        FileChannel.open(lockFile(directory), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock(0, 1, false)) {
            if (lock == null) {
                return;
            }
            // Renamed first: whoever comes meanwhile finds all of it or nothing.
            Files.move(directory, doomed, StandardCopyOption.ATOMIC_MOVE);
        } catch (OverlappingFileLockException heldHere) {
            return;
        }
        Directories.delete(doomed);
    }

    /** It stays when its directory goes: a lock on a file that was deleted would keep nobody out. */
    private static Path lockFile(Path directory) {
        return directory.resolveSibling(directory.getFileName() + ".used");
    }
}
