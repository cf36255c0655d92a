package dev.interleave.box.runner;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;

/**
 * Give the compiler files in memory only.
 *
 * <p>Guarantee: besides the platform's own classes nothing on disk is listed or read. The compiler would otherwise parse
 * foreign files named like a missing class and quote them in its messages.
 */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, byte[]> classPath;
    private final Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();

    MemoryFiles(JavaFileManager platform, Map<String, byte[]> classPath) {
        super(platform);
        this.classPath = classPath;
    }

    Map<String, byte[]> written() {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }

    static String pathOf(FileObject file) {
        if (file instanceof Source source) {
            return source.path;
        }
        // The compiler hands some files out in a wrapper, which tells the path of their URI.
        return file.getName().startsWith("/") ? file.getName().substring(1) : file.getName();
    }

    @Override
    public boolean hasLocation(Location location) {
        return location == StandardLocation.CLASS_PATH || isPlatform(location) && super.hasLocation(location);
    }

    private static boolean isPlatform(Location location) {
        return location == StandardLocation.SYSTEM_MODULES
                || location == StandardLocation.PLATFORM_CLASS_PATH
                || location.getName().startsWith(StandardLocation.SYSTEM_MODULES.getName());
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        if (isPlatform(location)) {
            return super.list(location, packageName, kinds, recurse);
        }
        if (location != StandardLocation.CLASS_PATH || !kinds.contains(JavaFileObject.Kind.CLASS)) {
            return List.of();
        }
        List<JavaFileObject> found = new ArrayList<>();
        classPath.forEach((name, bytes) -> {
            String home = name.substring(0, Math.max(0, name.lastIndexOf('.')));
            if (home.equals(packageName) || recurse && (packageName.isEmpty() || home.startsWith(packageName + "."))) {
                found.add(new ClassFile(name, bytes));
            }
        });
        return found;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof ClassFile classFile ? classFile.binaryName : super.inferBinaryName(location, file);
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return a == b || a.toUri().equals(b.toUri());
    }

    @Override
    public JavaFileObject getJavaFileForInput(Location location, String className, JavaFileObject.Kind kind)
            throws IOException {
        if (isPlatform(location)) {
            return super.getJavaFileForInput(location, className, kind);
        }
        byte[] bytes = kind == JavaFileObject.Kind.CLASS ? classPath.get(className) : null;
        return bytes == null ? null : new ClassFile(className, bytes);
    }

    @Override
    public FileObject getFileForInput(Location location, String packageName, String relativeName) {
        return null;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        return new SimpleJavaFileObject(uri("out", className + ".class"), kind) {
            @Override
            public OutputStream openOutputStream() {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                written.put(className, bytes);
                return bytes;
            }
        };
    }

    @Override
    public FileObject getFileForOutput(Location location, String packageName, String relativeName, FileObject sibling)
            throws IOException {
        throw new IOException("only class files are written");
    }

    @Override
    public void close() {
        // The platform's file manager outlives this one.
    }

    private static URI uri(String scheme, String path) {
        try {
            return new URI(scheme, null, "/" + path, null);
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException("not a path: " + path, impossible);
        }
    }

    /** A unit to be compiled. */
    static final class Source extends SimpleJavaFileObject {
        private final String path;
        private final String text;

        Source(String path, String text) {
            super(uri("source", path), Kind.SOURCE);
            this.path = path;
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class ClassFile extends SimpleJavaFileObject {
        private final String binaryName;
        private final byte[] bytes;

        ClassFile(String binaryName, byte[] bytes) {
            super(uri("class", binaryName.replace('.', '/') + ".class"), Kind.CLASS);
            this.binaryName = binaryName;
            this.bytes = bytes;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
