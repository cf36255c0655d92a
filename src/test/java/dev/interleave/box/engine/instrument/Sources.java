package dev.interleave.box.engine.instrument;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles one source text in memory, as the platform compiles programs. */
final class Sources {
    private Sources() {}

    /** Return class files by internal name. */
    static Map<String, byte[]> compile(String name, String text) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var problems = new DiagnosticCollector<JavaFileObject>();
        var source = new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
        try (var files = new Memory(compiler.getStandardFileManager(problems, Locale.ROOT, null))) {
            var options = List.of("--release", "25", "-g", "-proc:none");
            if (!compiler.getTask(null, files, problems, options, null, List.of(source))
                    .call()) {
                throw new IllegalArgumentException(problems.getDiagnostics().toString());
            }
            var classes = new TreeMap<String, byte[]>();
            files.outputs.forEach((key, bytes) -> classes.put(key.replace('.', '/'), bytes.toByteArray()));
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        final Map<String, ByteArrayOutputStream> outputs = new TreeMap<>();

        Memory(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return outputs.computeIfAbsent(className, key -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
