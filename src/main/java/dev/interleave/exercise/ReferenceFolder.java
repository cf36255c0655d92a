package dev.interleave.exercise;

import dev.interleave.compile.SourceFile;
import dev.interleave.exercise.Exercise.SpeedupPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the reference solutions and planted mistakes of one exercise. */
final class ReferenceFolder {
    private static final String REJECTED = "rejected";
    private static final Set<Verdict> NOT_PLANTED = Set.of(Verdict.ACCEPTED, Verdict.INCONCLUSIVE);

    private final List<Approach> approaches;
    private final SpeedupPlan speedup;
    private final String shown;
    private final ProblemList outer;
    private final ProblemList problems = new ProblemList();
    private final FolderFiles files;

    ReferenceFolder(Path folder, List<Approach> approaches, SpeedupPlan speedup, ProblemList outer) {
        this.approaches = approaches;
        this.speedup = speedup;
        this.shown = folder.endsWith("reference-solutions")
                ? "reference-solutions/"
                : "reference-solutions/" + folder.getFileName() + "/";
        this.outer = outer;
        this.files = new FolderFiles(folder, problems);
    }

    List<Reference> read() {
        List<Reference> references = new ArrayList<>(solutions());
        references.addAll(mistakes());
        problems.all().forEach(problem -> outer.add(shown + problem.file(), problem.line(), problem.message()));
        return references;
    }

    private List<Reference> solutions() {
        var solutions = new ArrayList<Reference>();
        var solved = new HashSet<Approach>();
        for (String name : files.children("")) {
            Optional<Approach> approach = approach(name);
            if (name.equals(REJECTED)) {
                continue;
            }
            if (isBaseline(name)) {
                solved.add(speedup.baseline());
                sources(name);
                continue;
            }
            if (approach.isEmpty() || !approaches.contains(approach.get())) {
                problems.add(
                        name,
                        0,
                        "must be named after one of the exercise's `approaches`, such as `"
                                + (approaches.isEmpty()
                                        ? "thread"
                                        : approaches.getFirst().slug()) + "`, or be " + REJECTED);
                continue;
            }
            solved.add(approach.get());
            sources(name).ifPresent(sources -> solutions.add(new Reference(name, Verdict.ACCEPTED, sources)));
        }
        for (Approach approach : approaches) {
            if (!solved.contains(approach)) {
                problems.add(approach.slug(), 0, "is missing: each approach needs a reference solution");
            }
        }
        if (speedup.counts() && !solved.contains(speedup.baseline())) {
            problems.add(
                    speedup.baseline().slug(),
                    0,
                    "is missing: `speedup.baseline` names it, and points are given for being faster");
        }
        return solutions;
    }

    /** What speed is compared with need not be an accepted approach; it is then no reference solution. */
    private boolean isBaseline(String name) {
        return !speedup.cores().isEmpty()
                && name.equals(speedup.baseline().slug())
                && !approaches.contains(speedup.baseline());
    }

    private List<Reference> mistakes() {
        var mistakes = new ArrayList<Reference>();
        for (String folder : files.children(REJECTED)) {
            Optional<Verdict> verdict = Verdict.ofFolderName(folder).filter(named -> !NOT_PLANTED.contains(named));
            if (verdict.isEmpty()) {
                problems.add(REJECTED + "/" + folder, 0, "is not a verdict, such as data-race or wrong-answer");
                continue;
            }
            for (String name : files.children(REJECTED + "/" + folder)) {
                String path = REJECTED + "/" + folder + "/" + name;
                sources(path).ifPresent(sources -> mistakes.add(new Reference(path, verdict.get(), sources)));
            }
        }
        if (mistakes.isEmpty()) {
            problems.add(
                    REJECTED,
                    0,
                    "holds no planted mistake; plant what learners really write, as in "
                            + "rejected/wrong-answer/off-by-one/Solution.java");
        }
        return mistakes;
    }

    private Optional<List<SourceFile>> sources(String path) {
        List<SourceFile> sources = files.below(path, ".java");
        if (sources.isEmpty()) {
            problems.add(path, 0, "holds no .java file");
            return Optional.empty();
        }
        return Optional.of(sources);
    }

    /** Read {@code thread} and {@code thread-with-executor} alike as the approach {@code thread}. */
    static Optional<Approach> approach(String name) {
        for (Approach approach : Approach.values()) {
            if (name.equals(approach.slug()) || name.startsWith(approach.slug() + "-")) {
                return Optional.of(approach);
            }
        }
        return Optional.empty();
    }
}
