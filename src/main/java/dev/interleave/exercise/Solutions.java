package dev.interleave.exercise;

import dev.interleave.compile.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hold the working solutions of one exercise: what its speed is compared with.
 *
 * @param baseline what a speedup is relative to, empty where the exercise has none
 * @param references the reference solutions, in the order of the exercise's approaches, within one the plainest first
 */
public record Solutions(Optional<Solution> baseline, List<Solution> references) {
    public Solutions {
        references = List.copyOf(references);
    }

    /**
     * One working solution.
     *
     * @param name its folder, such as {@code thread-executor}
     */
    public record Solution(String name, Approach approach, List<SourceFile> sources) {
        public Solution {
            sources = List.copyOf(sources);
        }
    }

    /** Read them from the exercise's folder of references, as they are now. */
    public static Solutions of(Exercise exercise) {
        var files = new FolderFiles(exercise.references(), new ProblemList());
        var all = new ArrayList<Solution>();
        for (String name : files.children("")) {
            ReferenceFolder.approach(name)
                    .map(approach -> new Solution(name, approach, files.below(name, ".java")))
                    .filter(solution -> !solution.sources().isEmpty())
                    .ifPresent(all::add);
        }
        Approach wanted = exercise.speedup().baseline();
        Optional<Solution> baseline = all.stream()
                .filter(solution -> solution.name().equals(wanted.slug()))
                .findFirst();
        var references = new ArrayList<Solution>();
        for (Approach approach : exercise.approaches()) {
            all.stream()
                    .filter(solution -> solution.approach() == approach)
                    .sorted((left, right) -> left.name().compareTo(right.name()))
                    .forEach(references::add);
        }
        return new Solutions(baseline, references);
    }

    /** Find the plainest reference of an approach. */
    public Optional<Solution> reference(Approach approach) {
        return references.stream()
                .filter(solution -> solution.approach() == approach)
                .findFirst();
    }
}
