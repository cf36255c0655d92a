package dev.interleave.box.engine.driver;

import dev.interleave.box.engine.rt.Outside;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Empties the folders of a box before each schedule of what earlier ones have left there, so that a schedule depends on nothing but its id.
 * Anywhere else than in a box it does nothing.
 */
final class Folders {
    /** Where a box may be written to; both are file systems of its own, in memory. */
    private static final List<String> WRITABLE = List.of("/w", "/tmp");

    private static final boolean BOX = "/w".equals(System.getProperty("user.dir")) && areOfBox(mounts());

    private final List<String> folders;
    private final Set<File> kept = new HashSet<>();

    private Folders(List<String> folders) {
        this.folders = folders;
        folders.forEach(folder -> keep(new File(folder)));
        Outside.touchedFiles = false;
    }

    /** Take for given what is there now. */
    static Folders ofBox() {
        return new Folders(BOX ? WRITABLE : List.of());
    }

    /** Take for given what those folders hold now. */
    static Folders of(List<String> folders) {
        return new Folders(List.copyOf(folders));
    }

    /** Remove what has come since, if the program has opened or made any file since it was removed last. */
    void restore() {
        if (Outside.touchedFiles && !folders.isEmpty()) {
            Outside.touchedFiles = false;
            folders.forEach(folder -> empty(new File(folder)));
        }
    }

    /** Tell whether what {@code /proc/self/mountinfo} says is true of boxes only. */
    static boolean areOfBox(List<String> mounts) {
        return WRITABLE.stream()
                .allMatch(folder -> mounts.stream()
                        .anyMatch(line -> line.contains(" " + folder + " ") && line.contains(" - tmpfs ")));
    }

    private static List<String> mounts() {
        try {
            return Files.readAllLines(Path.of("/proc/self/mountinfo"));
        } catch (IOException e) {
            return List.of();
        }
    }

    private void keep(File folder) {
        File[] files = folder.listFiles();
        for (File file : files == null ? new File[0] : files) {
            kept.add(file);
            if (isFolder(file)) {
                keep(file);
            }
        }
    }

    private void empty(File folder) {
        File[] files = folder.listFiles();
        for (File file : files == null ? new File[0] : files) {
            if (isFolder(file)) {
                empty(file);
            }
            if (!kept.contains(file)) {
                file.delete();
            }
        }
    }

    private static boolean isFolder(File file) {
        return file.isDirectory() && !Files.isSymbolicLink(file.toPath());
    }
}
