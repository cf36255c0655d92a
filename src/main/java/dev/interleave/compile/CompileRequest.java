package dev.interleave.compile;

import dev.interleave.box.protocol.Datum;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Put a compilation into words that the box understands. */
final class CompileRequest {
    private static final List<String> PLATFORM = List.of("java", "javax", "jdk", "sun", "com.sun", "dev.interleave");
    private static final List<String> EXERCISES = List.of("lab", "grading");

    /** The part of the kit that only an author's code may see. */
    private static final String AUTHORS_KIT = "lab.kit.grading.";

    private CompileRequest() {}

    static Datum of(List<SourceFile> sources, Map<String, byte[]> classPath, CompileOptions options) {
        Map<String, Datum> fields = new LinkedHashMap<>();
        fields.put(
                "sources",
                new Datum.Items(sources.stream().map(CompileRequest::source).toList()));
        Map<String, Datum> classes = new LinkedHashMap<>();
        KitClasses.all().forEach((name, bytes) -> {
            if (!isLearner(options.trust()) || !name.startsWith(AUTHORS_KIT)) {
                classes.put(name, new Datum.Bytes(bytes));
            }
        });
        classPath.forEach((name, bytes) -> classes.put(name, new Datum.Bytes(bytes)));
        fields.put("classPath", new Datum.Fields(classes));
        fields.put("preview", new Datum.Bool(options.preview()));
        fields.put("unnamedOnly", new Datum.Bool(isLearner(options.trust())));
        fields.put("reserved", new Datum.Items(reserved(options.trust())));
        return new Datum.Fields(fields);
    }

    private static Datum source(SourceFile source) {
        Map<String, Datum> fields = new LinkedHashMap<>();
        fields.put("path", new Datum.Text(source.path()));
        fields.put("text", new Datum.Text(source.text()));
        return new Datum.Fields(fields);
    }

    static boolean isLearner(CompileOptions.Trust trust) {
        return switch (trust) {
            case LEARNER, LEARNER_PROCESS -> true;
            case INSTRUCTOR, PROGRAM -> false;
        };
    }

    private static List<Datum> reserved(CompileOptions.Trust trust) {
        return java.util.stream.Stream.concat(
                        PLATFORM.stream(),
                        trust == CompileOptions.Trust.INSTRUCTOR
                                ? java.util.stream.Stream.of("lab.kit")
                                : EXERCISES.stream())
                .map(name -> (Datum) new Datum.Text(name))
                .toList();
    }
}
