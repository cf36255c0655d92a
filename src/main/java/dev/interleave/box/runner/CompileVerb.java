package dev.interleave.box.runner;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.interleave.box.protocol.Datum;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compile sources in memory with the JDK's compiler, which sees nothing but the units it is given, the class files it is
 * given and the platform.
 *
 * <p>Request: {@code sources} (items with {@code path} and {@code text}), {@code classPath} (class file by binary name),
 * {@code preview}, {@code unnamedOnly} (whether a package declaration is refused), {@code reserved} (package names that no
 * source may declare). Answer: {@code classes} (class file by binary name, empty when there is a problem) and
 * {@code problems} (items with {@code file}, {@code line}, {@code column}, {@code code}, {@code message}).
 */
final class CompileVerb implements Verb {
    private static final long STACK_BYTES = 16 << 20;
    private static final int MAX_PROBLEMS = 50;

    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    // Kept from one compilation to the next: it holds the platform's package listings, nothing of a learner's.
    private final JavaFileManager platform = javac.getStandardFileManager(null, null, null);

    @Override
    public Datum call(Datum body) throws Exception {
        Request request = Request.of((Datum.Fields) body);
        Outcome outcome = new Outcome();
        Thread compiling = new Thread(null, () -> compile(request, outcome), "compile", STACK_BYTES);
        compiling.start();
        compiling.join();
        return outcome.asDatum();
    }

    private void compile(Request request, Outcome outcome) {
        try (MemoryFiles files = new MemoryFiles(platform, request.classPath())) {
            JavacTask task = (JavacTask)
                    javac.getTask(Writer.nullWriter(), files, outcome::add, options(request), null, units(request));
            for (CompilationUnitTree unit : task.parse()) {
                refuseDeclaration(Trees.instance(task), unit, request).ifPresent(outcome.problems::add);
            }
            if (outcome.problems.isEmpty()) {
                task.generate();
                outcome.classes.putAll(files.written());
            }
        } catch (StackOverflowError tooDeep) {
            outcome.problems.add(
                    problem("", 0, 0, "interleave.too.deep", "expressions or blocks are nested too deeply"));
        } catch (IOException | RuntimeException broken) {
            String message = broken.getCause() instanceof StackOverflowError
                    ? "expressions or blocks are nested too deeply"
                    : "the compiler gave up: " + broken;
            outcome.problems.add(problem("", 0, 0, "interleave.gave.up", message));
        }
    }

    private static List<String> options(Request request) {
        List<String> options = new ArrayList<>(List.of(
                "-proc:none",
                "-implicit:none",
                "-g",
                "-nowarn",
                // Each concatenation would otherwise link itself at its first use, which costs a case more than its
                // work.
                "-XDstringConcat=inline",
                "-Xlint:none",
                "-Xmaxerrs",
                Integer.toString(MAX_PROBLEMS),
                "-Xmaxwarns",
                "1",
                "-source",
                "25",
                "-target",
                "25"));
        if (request.preview()) {
            options.add("--enable-preview");
        }
        return options;
    }

    private static List<JavaFileObject> units(Request request) {
        List<JavaFileObject> units = new ArrayList<>();
        request.sources().forEach((path, text) -> units.add(new MemoryFiles.Source(path, text)));
        return units;
    }

    private static Optional<Datum> refuseDeclaration(Trees trees, CompilationUnitTree unit, Request request) {
        String file = MemoryFiles.pathOf(unit.getSourceFile());
        if (unit.getModule() != null) {
            return Optional.of(problem(
                    file,
                    line(trees, unit, unit.getModule()),
                    1,
                    "interleave.module",
                    "a module declaration is not allowed here"));
        }
        if (unit.getPackage() == null) {
            return Optional.empty();
        }
        String name = unit.getPackageName().toString();
        long line = line(trees, unit, unit.getPackage());
        for (String reserved : request.reserved()) {
            if (name.equals(reserved) || name.startsWith(reserved + ".")) {
                return Optional.of(problem(
                        file, line, 1, "interleave.reserved", "the package " + reserved + " belongs to the platform"));
            }
        }
        return request.unnamedOnly()
                ? Optional.of(problem(
                        file,
                        line,
                        1,
                        "interleave.package",
                        "remove the line \"package " + name + ";\": classes here have no package"))
                : Optional.empty();
    }

    private static long line(Trees trees, CompilationUnitTree unit, Tree tree) {
        long start = trees.getSourcePositions().getStartPosition(unit, tree);
        return start < 0 ? 0 : unit.getLineMap().getLineNumber(start);
    }

    private static Datum problem(String file, long line, long column, String code, String message) {
        Map<String, Datum> fields = new LinkedHashMap<>();
        fields.put("file", new Datum.Text(file));
        fields.put("line", new Datum.Int(line));
        fields.put("column", new Datum.Int(column));
        fields.put("code", new Datum.Text(code));
        fields.put("message", new Datum.Text(message));
        return new Datum.Fields(fields);
    }

    /** Collects what one compilation gives. */
    private static final class Outcome {
        private final Map<String, byte[]> classes = new LinkedHashMap<>();
        private final List<Datum> problems = new ArrayList<>();

        void add(Diagnostic<? extends JavaFileObject> diagnostic) {
            if (diagnostic.getKind() != Diagnostic.Kind.ERROR || problems.size() >= MAX_PROBLEMS) {
                return;
            }
            String file = diagnostic.getSource() == null ? "" : MemoryFiles.pathOf(diagnostic.getSource());
            problems.add(problem(
                    file,
                    Math.max(0, diagnostic.getLineNumber()),
                    Math.max(0, diagnostic.getColumnNumber()),
                    String.valueOf(diagnostic.getCode()),
                    diagnostic.getMessage(java.util.Locale.ROOT)));
        }

        Datum asDatum() {
            Map<String, Datum> files = new LinkedHashMap<>();
            if (problems.isEmpty()) {
                classes.forEach((name, bytes) -> files.put(name, new Datum.Bytes(bytes)));
            }
            return new Datum.Fields(Map.of("classes", new Datum.Fields(files), "problems", new Datum.Items(problems)));
        }
    }

    /** What is to be compiled. */
    private record Request(
            Map<String, String> sources,
            Map<String, byte[]> classPath,
            boolean preview,
            boolean unnamedOnly,
            Set<String> reserved) {
        static Request of(Datum.Fields fields) {
            Map<String, String> sources = new LinkedHashMap<>();
            for (Datum source : ((Datum.Items) fields.get("sources")).values()) {
                Datum.Fields file = (Datum.Fields) source;
                sources.put(((Datum.Text) file.get("path")).value(), ((Datum.Text) file.get("text")).value());
            }
            Map<String, byte[]> classPath = new LinkedHashMap<>();
            ((Datum.Fields) fields.get("classPath"))
                    .values()
                    .forEach((name, bytes) -> classPath.put(name, ((Datum.Bytes) bytes).value()));
            Set<String> reserved = new java.util.LinkedHashSet<>();
            ((Datum.Items) fields.get("reserved")).values().forEach(name -> reserved.add(((Datum.Text) name).value()));
            return new Request(
                    sources,
                    classPath,
                    ((Datum.Bool) fields.get("preview")).value(),
                    ((Datum.Bool) fields.get("unnamedOnly")).value(),
                    reserved);
        }
    }
}
