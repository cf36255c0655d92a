package dev.interleave.compile;

import dev.interleave.compile.CompileOptions.Trust;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Check class files for what a box must not be asked to do, before they are loaded anywhere.
 *
 * <p>Guarantee: what the policy forbids is found wherever a class file can name it: calls, method references, class
 * literals, superclasses, signatures. It is one layer among several: whatever is reached by a way around it still meets the
 * wall of the box. Ordinary programs use nothing of it.
 */
public final class BytecodePolicy {
    private static final int MAX_PROBLEMS = 20;

    /** List what {@code classes} do that this trust level must not, by file and line. */
    public List<CompileProblem> problems(Map<String, byte[]> classes, List<SourceFile> sources, Trust trust) {
        if (trust == Trust.INSTRUCTOR) {
            return List.of();
        }
        try {
            return found(classes, sources, ForbiddenApis.of(trust));
        } catch (IllegalArgumentException malformed) {
            return List.of(new CompileProblem(
                    CompileProblem.Kind.FORBIDDEN,
                    "",
                    0,
                    0,
                    "",
                    "A class file is malformed: " + malformed.getMessage()));
        }
    }

    private static List<CompileProblem> found(
            Map<String, byte[]> classes, List<SourceFile> sources, ForbiddenApis apis) {
        Supertypes supertypes = Supertypes.of(classes);
        Map<String, CompileProblem> problems = new LinkedHashMap<>();
        for (byte[] bytes : classes.values()) {
            for (ClassUses.Use use : ClassUses.of(bytes, supertypes)) {
                apis.objection(use).ifPresent(message -> {
                    CompileProblem problem = problem(use, message, sources);
                    problems.putIfAbsent(problem.file() + ":" + problem.line() + ":" + problem.message(), problem);
                });
            }
        }
        return inOrder(problems.values().stream().toList());
    }

    /** A use without a line is often the shadow of one that has a line: it is told only where it is the only one. */
    private static List<CompileProblem> inOrder(List<CompileProblem> problems) {
        List<CompileProblem> told = new ArrayList<>(problems.stream()
                .filter(problem -> problem.line() > 0
                        || problems.stream()
                                .noneMatch(other -> other.line() > 0
                                        && other.file().equals(problem.file())
                                        && other.message().equals(problem.message())))
                .sorted(Comparator.comparing(CompileProblem::file).thenComparing(CompileProblem::line))
                .toList());
        return told.size() <= MAX_PROBLEMS ? told : told.subList(0, MAX_PROBLEMS);
    }

    private static CompileProblem problem(ClassUses.Use use, String message, List<SourceFile> sources) {
        String file = sources.stream()
                .map(SourceFile::path)
                .filter(path -> path.equals(use.file()) || path.endsWith("/" + use.file()))
                .findFirst()
                .orElse(use.file());
        return new CompileProblem(
                CompileProblem.Kind.FORBIDDEN,
                file,
                use.line(),
                0,
                CompileAnswer.sourceLine(sources, file, use.line()),
                message);
    }
}
