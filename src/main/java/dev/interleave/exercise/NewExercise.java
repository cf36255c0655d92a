package dev.interleave.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Make the folder of a new exercise: a small one that is complete, passes its self-test as it is, and tells in comments what
 * each file is for. Nothing that exists is touched.
 *
 * @param slug name of the exercise
 * @param folder where the exercise's files go
 * @param references where its reference solutions and planted mistakes go
 */
public record NewExercise(String slug, Path folder, Path references) {
    private static final String TEMPLATE = "/new-exercise/";
    private static final List<String> EXERCISE = List.of(
            ExerciseYaml.FILE,
            "statement.md",
            "lesson.md",
            "hints.md",
            "starter/Solution.java",
            "contract/Applier.java",
            "grading/Cases.java",
            "grading/Probe.java",
            "grading/Oracle.java",
            "visible/squares.md");
    private static final List<String> REFERENCES = List.of(
            "thread/Solution.java",
            "thread-invoke-all/Solution.java",
            "virtual-thread/Solution.java",
            "rejected/not-concurrent/join-in-the-loop/Solution.java",
            "rejected/data-race/no-join/Solution.java",
            "rejected/data-race/next-free-place/Solution.java",
            "rejected/wrong-answer/null-for-nothing/Solution.java");

    /** Plan an exercise below {@code exercises}, with its references in the folder beside that one. */
    public static NewExercise beside(Path exercises, String slug) {
        return new NewExercise(
                slug,
                exercises.resolve(slug),
                exercises.resolveSibling("reference-solutions").resolve(slug));
    }

    /** Plan an exercise below {@code parent} that holds its references itself. */
    public static NewExercise inside(Path parent, String slug) {
        return new NewExercise(slug, parent.resolve(slug), parent.resolve(slug).resolve("reference-solutions"));
    }

    /**
     * Tell what is wrong with a name, empty if nothing is.
     *
     * @param slug the two digits of a slide from 01 to 14, and words in lower case, joined by hyphens
     */
    public static String problemOf(String slug) {
        if (!ExerciseYaml.SLUG.matcher(slug).matches()) {
            return "`" + slug
                    + "` can't be an exercise's name: it must look like 07-shared-counter, two digits of the slide and"
                    + " words in lower case, joined by hyphens";
        }
        int slide = slide(slug);
        return slide >= 1 && slide <= Slide.COUNT
                ? ""
                : "`" + slug + "` begins with slide " + slide + ", but the slides go from 01 to " + Slide.COUNT;
    }

    /**
     * Write all files.
     *
     * @throws FileAlreadyExistsException if one of the folders is there already; nothing is written then
     */
    public void create() throws IOException {
        for (Path taken : List.of(folder, references)) {
            if (Files.exists(taken)) {
                throw new FileAlreadyExistsException(taken.toString());
            }
        }
        for (String file : EXERCISE) {
            write(folder.resolve(place(file)), "exercise/" + file);
        }
        for (String file : REFERENCES) {
            write(references.resolve(file), "references/" + file);
        }
    }

    /** Contracts lie in folders that their package names. */
    private String place(String file) {
        return file.replace("contract/", "contract/" + packageName().replace('.', '/') + "/");
    }

    private void write(Path target, String template) throws IOException {
        Files.createDirectories(target.getParent());
        Files.writeString(target, filled(template));
    }

    private String filled(String template) throws IOException {
        Map<String, String> values = Map.of(
                "@id@", UUID.randomUUID().toString(),
                "@slide@", String.valueOf(slide(slug)),
                "@package@", packageName());
        String text = resource(TEMPLATE + template);
        for (Map.Entry<String, String> each : values.entrySet()) {
            text = text.replace(each.getKey(), each.getValue());
        }
        return text;
    }

    private String packageName() {
        return "lab.ex" + slug.substring(0, 2);
    }

    private static int slide(String slug) {
        return Integer.parseInt(slug.substring(0, 2));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = NewExercise.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
