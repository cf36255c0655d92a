package dev.interleave.cli;

import dev.interleave.exercise.ExerciseFolder.Reading;
import dev.interleave.exercise.Reference;
import dev.interleave.exercise.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Correct solutions in styles that differ from the references', kept outside of the exercise folders in {@code SLUG/NAME/}, so that
 * publishing an exercise need not wait for them. Each is expected to be ACCEPTED.
 */
final class Variants {
    private final Path home;

    Variants(Path home) {
        if (!Files.isDirectory(home)) {
            throw new UsageException(home + " is not a folder");
        }
        this.home = home;
    }

    /** Give the exercises that have variants, with these in place of their references; refused ones stay refused. */
    List<Reading> inPlaceOfReferences(List<Reading> readings) {
        return with(readings, read -> of(read.slug()));
    }

    private List<Reference> of(String slug) {
        Path folder = home.resolve(slug);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> names = Files.list(folder)) {
            return names.sorted()
                    .map(each -> new Reference(each.getFileName().toString(), Verdict.ACCEPTED, SourcePath.read(each)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keep {@code count} solutions of all. Which ones depends on the solutions' sources only: the same on every machine and every
     * day, until somebody changes one.
     */
    static List<Reading> sample(List<Reading> readings, int count) {
        var all = new ArrayList<Reference>();
        readings.forEach(reading -> all.addAll(referencesOf(reading)));
        Collections.shuffle(
                all, new Random(all.stream().map(Reference::sources).toList().hashCode()));
        Set<Reference> kept = Set.copyOf(all.subList(0, Math.min(count, all.size())));
        return with(
                readings,
                read -> read.references().stream().filter(kept::contains).toList());
    }

    private static List<Reference> referencesOf(Reading reading) {
        return reading instanceof Reading.Read read ? read.references() : List.of();
    }

    private static List<Reading> with(List<Reading> readings, Function<Reading.Read, List<Reference>> references) {
        return readings.stream()
                .map(reading -> reading instanceof Reading.Read read
                        ? new Reading.Read(read.exercise(), references.apply(read), read.fingerprint())
                        : reading)
                .filter(reading -> !(reading instanceof Reading.Read)
                        || !referencesOf(reading).isEmpty())
                .toList();
    }
}
