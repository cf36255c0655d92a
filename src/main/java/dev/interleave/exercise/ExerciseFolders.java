package dev.interleave.exercise;

import dev.interleave.exercise.ExerciseFolder.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Find exercise folders below some folders; of two with the same name the first one counts.
 *
 * @param roots folders whose subfolders are exercises
 */
public record ExerciseFolders(List<Path> roots) {
    public ExerciseFolders {
        roots = List.copyOf(roots);
    }

    /** List the folders that hold an exercise, by slug; roots that are absent count as empty. */
    public List<Path> list() {
        var bySlug = new TreeMap<String, Path>();
        for (Path root : roots) {
            for (Path folder : below(root)) {
                bySlug.putIfAbsent(folder.getFileName().toString(), folder);
            }
        }
        return List.copyOf(bySlug.values());
    }

    /** Find the folder of one exercise. */
    public Optional<Path> find(String slug) {
        return list().stream()
                .filter(folder -> folder.getFileName().toString().equals(slug))
                .findFirst();
    }

    /** Read all, in the order of slugs; one that does not go together with those before it is refused. */
    public List<Reading> read() {
        var companions = new Companions(List.of());
        var readings = new ArrayList<Reading>();
        for (Path folder : list()) {
            Reading reading = ExerciseFolder.read(folder);
            if (reading instanceof Reading.Read read) {
                List<FolderProblem> problems = companions.problemsOf(read.exercise());
                if (problems.isEmpty()) {
                    companions.add(read.exercise());
                } else {
                    reading = new Reading.Refused(read.slug(), problems);
                }
            }
            readings.add(reading);
        }
        return readings;
    }

    private static List<Path> below(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(ExerciseFolder::looksLikeOne).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
