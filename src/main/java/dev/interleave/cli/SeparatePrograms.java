package dev.interleave.cli;

import dev.interleave.compile.CompileProblem;
import dev.interleave.compile.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Part sources that are several programs, because they declare the same class more than once. */
final class SeparatePrograms {
    private static final Pattern PACKAGE = Pattern.compile("^\\s*package\\s+([\\w.\\s]+?)\\s*;", Pattern.MULTILINE);

    private SeparatePrograms() {}

    /** Tell whether the compiler refused because of a class that is declared twice. */
    static boolean areIn(List<CompileProblem> problems) {
        return problems.stream().anyMatch(problem -> problem.message().contains("duplicate class"));
    }

    /** Put the sources of each source folder together, which is the folder that its packages start in; sorted by its path. */
    static List<List<SourceFile>> byFolder(List<SourceFile> sources) {
        var folders = new TreeMap<String, List<SourceFile>>();
        sources.forEach(source -> folders.computeIfAbsent(folder(source), none -> new ArrayList<>())
                .add(source));
        return List.copyOf(folders.values());
    }

    private static String folder(SourceFile source) {
        String parent = source.path().substring(0, source.path().lastIndexOf('/') + 1);
        Matcher declared = PACKAGE.matcher(source.text());
        String inside =
                declared.find() ? declared.group(1).replaceAll("\\s", "").replace('.', '/') + "/" : "";
        return ("/" + parent).endsWith("/" + inside) ? parent.substring(0, parent.length() - inside.length()) : parent;
    }
}
