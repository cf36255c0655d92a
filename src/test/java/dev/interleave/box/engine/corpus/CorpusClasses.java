package dev.interleave.box.engine.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Hold the class files of the corpus, compiled in one go and in memory as the checker compiles programs.
 *
 * @param byProgram class files by binary name, by the name of their program
 */
record CorpusClasses(Map<String, Map<String, byte[]>> byProgram) {

    /** Compile all of {@code programs}; throw with every message of the compiler if one does not compile. */
    static CorpusClasses of(List<CorpusProgram> programs) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(problems, Locale.ROOT, null);
                Memory memory = new Memory(files)) {
            List<String> options = List.of("--release", "25", "--enable-preview", "-g", "-proc:none");
            List<ProgramText> sources = programs.stream().map(ProgramText::new).toList();
            if (!compiler.getTask(null, memory, problems, options, null, sources)
                    .call()) {
                throw new IllegalStateException("The corpus does not compile: " + problems.getDiagnostics());
            }
            return new CorpusClasses(memory.byProgram());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, byte[]> of(CorpusProgram program) {
        return Objects.requireNonNull(byProgram.get(program.name()), () -> program + " has no classes");
    }

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes = new ConcurrentHashMap<>();

        Memory(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    classes.put(className, bytes);
                    return bytes;
                }
            };
        }

        Map<String, Map<String, byte[]>> byProgram() {
            Map<String, Map<String, byte[]>> byProgram = new TreeMap<>();
            classes.forEach((name, bytes) -> byProgram
                    .computeIfAbsent(outermost(name), outer -> new TreeMap<>())
                    .put(name, bytes.toByteArray()));
            return byProgram;
        }

        private static String outermost(String name) {
            int dollar = name.indexOf('$');
            return dollar < 0 ? name : name.substring(0, dollar);
        }
    }
}
