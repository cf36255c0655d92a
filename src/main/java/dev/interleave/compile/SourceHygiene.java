package dev.interleave.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refuse what is not Java source before any compiler sees it. */
final class SourceHygiene {
    private static final SourceHygiene SUBMISSION = new SourceHygiene(64 << 10, 64);
    private static final SourceHygiene PROGRAM = new SourceHygiene(1 << 20, 4_000);

    private final int mostBytes;
    private final int mostFiles;

    private SourceHygiene(int mostBytes, int mostFiles) {
        this.mostBytes = mostBytes;
        this.mostFiles = mostFiles;
    }

    static List<CompileProblem> problems(List<SourceFile> sources, CompileOptions.Trust trust) {
        return (trust == CompileOptions.Trust.PROGRAM ? PROGRAM : SUBMISSION).problems(sources);
    }

    private List<CompileProblem> problems(List<SourceFile> sources) {
        List<CompileProblem> problems = new ArrayList<>();
        if (sources.isEmpty()) {
            problems.add(problem("", 0, "There is no source file. Send at least one file that ends in .java."));
        }
        if (sources.size() > mostFiles) {
            problems.add(problem(
                    "", 0, "There are " + sources.size() + " source files; at most " + mostFiles + " are accepted."));
            return problems;
        }
        Set<String> seen = new HashSet<>();
        for (SourceFile source : sources) {
            String message = message(source, seen);
            if (!message.isEmpty()) {
                problems.add(problem(source.path(), 0, message));
            }
        }
        return problems;
    }

    private String message(SourceFile source, Set<String> seen) {
        String path = source.path();
        if (!path.endsWith(".java")
                || path.startsWith("/")
                || path.contains("..")
                || path.chars().anyMatch(c -> c < ' ')) {
            return "This is not the path of a Java source file. Use a name such as Solution.java.";
        }
        if (!seen.add(path)) {
            return "This file was sent twice.";
        }
        int bytes = source.text().length() <= mostBytes
                ? source.text().getBytes(java.nio.charset.StandardCharsets.UTF_8).length
                : source.text().length();
        if (bytes > mostBytes) {
            return "The file has " + bytes + " bytes; at most " + mostBytes + " are accepted.";
        }
        if (source.text().indexOf('\0') >= 0) {
            return "This is not text: it contains zero bytes. Send the source file, not a class file or an archive.";
        }
        if (source.text().isBlank()) {
            return "The file is empty. Start again from the exercise's starter code.";
        }
        return "";
    }

    private static CompileProblem problem(String file, int line, String message) {
        return new CompileProblem(CompileProblem.Kind.COMPILE_ERROR, file, line, 0, "", message);
    }
}
