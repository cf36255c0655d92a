package dev.interleave.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Tell what must not be between exercises: two with the same id, or one that requires itself by way of others. */
public final class Companions {
    private final Map<String, Exercise> bySlug = new TreeMap<>();

    /** Take {@code exercises} as given. */
    public Companions(Collection<Exercise> exercises) {
        exercises.forEach(this::add);
    }

    /** Take in an exercise; an earlier version of it is replaced. */
    public void add(Exercise exercise) {
        bySlug.put(exercise.slug(), exercise);
    }

    /** Tell why {@code candidate} can't join these, nothing if it can; an earlier version of itself is no hindrance. */
    public List<FolderProblem> problemsOf(Exercise candidate) {
        var problems = new ArrayList<FolderProblem>();
        sameId(candidate)
                .ifPresent(other -> problems.add(new FolderProblem(
                        ExerciseYaml.FILE,
                        line(candidate, "id"),
                        "`id` is the same as that of " + other.slug()
                                + "; give each exercise its own, made with `uuidgen`")));
        circle(candidate)
                .ifPresent(circle -> problems.add(new FolderProblem(
                        ExerciseYaml.FILE,
                        line(candidate, "requires"),
                        "`requires` leads in a circle, so nobody could begin: " + String.join(" requires ", circle))));
        return problems;
    }

    /** Find the line of a key; where the file has changed or gone since, it is told of as a whole. */
    private static int line(Exercise exercise, String key) {
        try {
            List<String> lines = Files.readAllLines(exercise.folder().resolve(ExerciseYaml.FILE));
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith(key + ":")) {
                    return i + 1;
                }
            }
        } catch (IOException e) {
            return 0;
        }
        return 0;
    }

    private Optional<Exercise> sameId(Exercise candidate) {
        return bySlug.values().stream()
                .filter(other ->
                        !other.slug().equals(candidate.slug()) && other.id().equals(candidate.id()))
                .findFirst();
    }

    /** Give the way from the candidate back to itself. */
    private Optional<List<String>> circle(Exercise candidate) {
        return way(candidate, candidate.slug(), new LinkedHashSet<>());
    }

    private Optional<List<String>> way(Exercise from, String to, Set<String> passed) {
        passed.add(from.slug());
        for (String next : from.requires()) {
            if (next.equals(to)) {
                return Optional.of(List.of(from.slug(), to));
            }
            Exercise there = bySlug.get(next);
            if (there != null && !passed.contains(next)) {
                Optional<List<String>> rest = way(there, to, passed);
                if (rest.isPresent()) {
                    var whole = new ArrayList<>(List.of(from.slug()));
                    whole.addAll(rest.get());
                    return Optional.of(whole);
                }
            }
        }
        return Optional.empty();
    }
}
