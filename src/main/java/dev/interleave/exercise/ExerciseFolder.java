package dev.interleave.exercise;

import dev.interleave.compile.SourceFile;
import dev.interleave.exercise.Exercise.Sample;
import dev.interleave.exercise.Exercise.SpeedupPlan;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Read an exercise from its folder, strictly: what is missing, unknown or misspelt is a problem, and all problems are told at
 * once. Reading compiles and runs nothing.
 */
public final class ExerciseFolder {
    private static final Set<String> KNOWN = Set.of(
            ExerciseYaml.FILE,
            "statement.md",
            "lesson.md",
            "hints.md",
            "contract",
            "starter",
            "grading",
            "visible",
            PictureFiles.FOLDER,
            "data",
            "reference-solutions");
    private static final String REFERENCES = "reference-solutions";
    private static final Set<String> GRADING = Set.of("Cases.java", "Probe.java", "Oracle.java");

    private final String slug;
    private final Path folder;
    private final Path referencesFolder;
    private final ProblemList problems = new ProblemList();
    private final FolderFiles files;

    private ExerciseFolder(Path folder, Path referencesFolder) {
        this.slug = folder.getFileName().toString();
        this.folder = folder;
        this.referencesFolder = referencesFolder;
        this.files = new FolderFiles(folder, problems);
    }

    /** Hold what became of reading a folder. */
    public sealed interface Reading {
        String slug();

        /**
         * @param references the reference solutions, then the planted mistakes
         * @param fingerprint changes whenever any file of the folder or of its references changes
         */
        record Read(Exercise exercise, List<Reference> references, String fingerprint) implements Reading {
            public Read {
                references = List.copyOf(references);
            }

            @Override
            public String slug() {
                return exercise.slug();
            }
        }

        record Refused(String slug, List<FolderProblem> problems) implements Reading {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Read {@code folder}, with the reference solutions and planted mistakes from the folder {@code reference-solutions}
     * inside it, or else from {@code ../../reference-solutions/SLUG}.
     */
    public static Reading read(Path folder) {
        Path real = folder.toAbsolutePath().normalize();
        try {
            return new ExerciseFolder(real, references(real)).read();
        } catch (UncheckedIOException e) {
            String slug = real.getFileName().toString();
            return new Reading.Refused(slug, List.of(new FolderProblem("", 0, "cannot be read: " + e.getMessage())));
        }
    }

    private static Path references(Path folder) {
        Path inside = folder.resolve(REFERENCES);
        if (Files.isDirectory(inside)
                || folder.getParent() == null
                || folder.getParent().getParent() == null) {
            return inside;
        }
        return folder.getParent().getParent().resolve(REFERENCES).resolve(folder.getFileName());
    }

    /** Tell whether {@code folder} is meant to be an exercise. */
    public static boolean looksLikeOne(Path folder) {
        return Files.isRegularFile(folder.resolve(ExerciseYaml.FILE));
    }

    private Reading read() {
        Optional<ExerciseYaml> yaml = ExerciseYaml.read(files.required(ExerciseYaml.FILE), problems);
        refuseUnknownFiles();
        yaml.ifPresent(this::checkNames);
        String statement = files.required("statement.md");
        String lesson = files.required("lesson.md");
        List<String> hints = hints();
        List<SourceFile> starter = files.below("starter", ".java");
        List<SourceFile> contract = files.below("contract", ".java");
        List<SourceFile> grading = files.below("grading", ".java");
        checkSources(starter, grading);
        PictureFiles.check(files, folder, problems);
        List<Reference> references = new ReferenceFolder(
                        referencesFolder,
                        yaml.map(ExerciseYaml::approaches).orElse(List.of()),
                        yaml.map(ExerciseYaml::speedup).orElse(SpeedupPlan.NONE),
                        problems)
                .read();
        if (!problems.isEmpty() || yaml.isEmpty()) {
            return new Reading.Refused(slug, problems.all());
        }
        ExerciseYaml y = yaml.get();
        var exercise = new Exercise(
                slug,
                y.id(),
                Fingerprint.ofVerdicts(folder),
                y.slide(),
                y.title(),
                y.goal(),
                y.contract(),
                y.approaches(),
                y.requires(),
                y.preview(),
                y.limits(),
                y.cases(),
                y.race(),
                y.speedup(),
                y.rubric(),
                statement,
                lesson,
                hints,
                starter,
                contract,
                grading,
                samples(),
                folder,
                referencesFolder);
        return new Reading.Read(exercise, references, Fingerprint.ofEverything(folder, referencesFolder));
    }

    private void refuseUnknownFiles() {
        for (String name : files.children("")) {
            if (!KNOWN.contains(name)) {
                problems.add(
                        name, 0, "is not part of an exercise; known are " + String.join(", ", new TreeSet<>(KNOWN)));
            }
        }
    }

    private void checkNames(ExerciseYaml yaml) {
        if (!ExerciseYaml.SLUG.matcher(slug).matches()) {
            problems.add("", 0, "the folder's name `" + slug + "` must look like 07-shared-counter");
        } else if (Integer.parseInt(slug.substring(0, 2)) != yaml.slide()) {
            problems.add(
                    ExerciseYaml.FILE,
                    0,
                    "`slide` is " + yaml.slide() + " but the folder's name starts with " + slug.substring(0, 2));
        }
        String path = "contract/" + yaml.contract().replace('.', '/') + ".java";
        if (!yaml.contract().isEmpty() && !files.isFile(path)) {
            problems.add(path, 0, "is missing, though `contract` in exercise.yaml names it");
        }
    }

    private void checkSources(List<SourceFile> starter, List<SourceFile> grading) {
        if (starter.stream().noneMatch(source -> source.path().equals("Solution.java"))) {
            problems.add("starter/Solution.java", 0, "is missing");
        }
        for (String name : new TreeSet<>(GRADING)) {
            if (grading.stream().noneMatch(source -> source.path().equals(name))) {
                problems.add("grading/" + name, 0, "is missing");
            }
        }
    }

    private List<String> hints() {
        if (!files.isFile("hints.md")) {
            return List.of();
        }
        var hints = new ArrayList<String>();
        String[] lines = files.required("hints.md").split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].startsWith("## ")) {
                hints.add("");
            } else if (!hints.isEmpty()) {
                hints.addLast(hints.removeLast() + lines[i] + "\n");
            } else if (!lines[i].isBlank() && !lines[i].startsWith("# ")) {
                problems.add("hints.md", i + 1, "text before the first `## Hint`");
                return List.of();
            }
        }
        if (hints.isEmpty() || hints.stream().anyMatch(String::isBlank)) {
            problems.add("hints.md", 0, "needs text under each `## Hint`");
        }
        return hints.stream().map(String::strip).toList();
    }

    private List<Sample> samples() {
        var samples = new ArrayList<Sample>();
        for (SourceFile file : files.below("visible", ".md")) {
            samples.add(new Sample(
                    file.path().substring(0, file.path().length() - ".md".length()),
                    file.text().strip()));
        }
        return samples;
    }
}
