package dev.interleave.box.engine.corpus;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/**
 * Reduce a program to what it does: names of its own, numbers, texts, comments and imports are blotted out, and a
 * statement that repeats the one before it is dropped. Two programs of one shape differ only in constants, names or
 * thread counts.
 */
final class ProgramShape {
    private static final Pattern TOKEN = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])+'|\\b\\d[\\w.]*|\\w+|[^\\s\\w]",
            Pattern.DOTALL);

    private ProgramShape() {}

    /** Reduce each of {@code programs}, in their order. */
    static List<String> of(List<CorpusProgram> programs) {
        Iterator<? extends CompilationUnitTree> units = parse(programs).iterator();
        return programs.stream()
                .map(program -> of(program, declaredNames(units.next())))
                .toList();
    }

    private static String of(CorpusProgram program, Set<String> own) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        Matcher token = TOKEN.matcher(withoutImports(program.source()));
        while (token.find()) {
            statement.append(blot(token.group(), own));
            if (token.group().matches("[;{}]")) {
                if (statements.isEmpty() || !statements.getLast().contentEquals(statement)) {
                    statements.add(statement.toString());
                }
                statement.setLength(0);
            }
        }
        return String.join("\n", statements);
    }

    private static String blot(String token, Set<String> own) {
        char first = token.charAt(0);
        if (token.startsWith("//") || token.startsWith("/*")) {
            return "";
        }
        if (first == '"' || first == '\'') {
            return "text ";
        }
        if (Character.isDigit(first)) {
            return "0 ";
        }
        return (own.contains(token) ? "own" : token) + " ";
    }

    private static String withoutImports(String source) {
        return source.replaceAll("(?m)^import .*;$", "");
    }

    private static Set<String> declaredNames(CompilationUnitTree unit) {
        Set<String> names = new HashSet<>();
        unit.accept(new Declarations(), names);
        names.removeAll(Set.of("run", "main", "call", "compute", "get"));
        return names;
    }

    private static Iterable<? extends CompilationUnitTree> parse(List<CorpusProgram> programs) {
        List<ProgramText> texts = programs.stream().map(ProgramText::new).toList();
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problem -> {}, List.of("-proc:none"), null, texts);
        try {
            return task.parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Declarations extends TreeScanner<Void, Set<String>> {
        @Override
        public Void visitClass(ClassTree tree, Set<String> names) {
            names.add(tree.getSimpleName().toString());
            return super.visitClass(tree, names);
        }

        @Override
        public Void visitMethod(MethodTree tree, Set<String> names) {
            names.add(tree.getName().toString());
            return super.visitMethod(tree, names);
        }

        @Override
        public Void visitVariable(VariableTree tree, Set<String> names) {
            names.add(tree.getName().toString());
            return super.visitVariable(tree, names);
        }
    }
}
