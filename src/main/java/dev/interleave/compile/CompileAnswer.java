package dev.interleave.compile;

import dev.interleave.box.protocol.Datum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Read the compiler box's answer, which is believed in its form only as far as it is checked here. */
final class CompileAnswer {
    private CompileAnswer() {}

    static Compilation read(Datum body, List<SourceFile> sources) {
        if (!(body instanceof Datum.Fields fields
                && fields.get("classes") instanceof Datum.Fields classes
                && fields.get("problems") instanceof Datum.Items problems)) {
            return new Compilation.Unavailable("the compiler's answer could not be read");
        }
        if (problems.values().isEmpty()) {
            return new Compilation.Compiled(classFiles(classes));
        }
        List<CompileProblem> found = new ArrayList<>();
        for (Datum problem : problems.values()) {
            if (problem instanceof Datum.Fields one) {
                found.add(problem(one, sources));
            }
        }
        return new Compilation.Refused(found);
    }

    private static Map<String, byte[]> classFiles(Datum.Fields classes) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        classes.values().forEach((name, bytes) -> {
            if (bytes instanceof Datum.Bytes(byte[] value)) {
                files.put(name, value);
            }
        });
        return files;
    }

    private static CompileProblem problem(Datum.Fields fields, List<SourceFile> sources) {
        String file = text(fields, "file");
        int line = number(fields, "line");
        String sourceLine = sourceLine(sources, file, line);
        return new CompileProblem(
                CompileProblem.Kind.COMPILE_ERROR,
                file,
                line,
                number(fields, "column"),
                sourceLine,
                Explanations.explain(text(fields, "code"), text(fields, "message")));
    }

    private static String text(Datum.Fields fields, String name) {
        return fields.get(name) instanceof Datum.Text(String value) ? value : "";
    }

    private static int number(Datum.Fields fields, String name) {
        return fields.get(name) instanceof Datum.Int(long value) ? (int) Math.clamp(value, 0, Integer.MAX_VALUE) : 0;
    }

    static String sourceLine(List<SourceFile> sources, String file, int line) {
        return sources.stream()
                .filter(source -> source.path().equals(file))
                .flatMap(source ->
                        source.text().lines().skip(Math.max(0, line - 1L)).limit(line > 0 ? 1 : 0))
                .findFirst()
                .orElse("");
    }
}
