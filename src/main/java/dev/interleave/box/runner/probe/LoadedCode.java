package dev.interleave.box.runner.probe;

import dev.interleave.box.protocol.Datum;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Hold the class files of a box: those of the exercise and, in a submission's box, those of the submission. */
public final class LoadedCode {
    private final boolean onDisk;
    private final Map<String, byte[]> classes = new HashMap<>();
    private final Set<String> submission = new HashSet<>();

    /**
     * @param onDisk whether the classes are also written to a folder on {@code java.class.path}, so that child processes find
     *     them
     */
    public LoadedCode(boolean onDisk) {
        this.onDisk = onDisk;
    }

    void add(Datum.Fields exercise, Datum.Fields submitted) throws IOException {
        add(exercise);
        add(submitted);
        submission.addAll(submitted.values().keySet());
        if (onDisk) {
            extendClassPath();
        }
    }

    private void add(Datum.Fields files) {
        files.values().forEach((name, bytes) -> classes.put(name, ((Datum.Bytes) bytes).value()));
    }

    /** Tell whether child processes may be started, which need the classes on disk. */
    boolean onDisk() {
        return onDisk;
    }

    /** Make a loader that knows nothing of earlier runs: statics begin anew. */
    ClassLoader freshLoader() {
        return new CodeLoader(classes);
    }

    /** Tell whether a class is the learner's, by its binary name; also for the hidden classes of lambdas. */
    boolean isSubmitted(String className) {
        int hidden = className.indexOf('/');
        return submission.contains(hidden < 0 ? className : className.substring(0, hidden));
    }

    /** Tell whether an exception arose in the submission, or in the JDK called by it, and not in the exercise's code. */
    boolean isThrownBySubmission(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (isSubmitted(frame.getClassName())) {
                return true;
            }
            if (frame.getClassName().startsWith("grading.")
                    || frame.getClassName().startsWith("lab.")) {
                return false;
            }
        }
        return false;
    }

    private void extendClassPath() throws IOException {
        Path folder = Files.createTempDirectory("classes");
        for (Map.Entry<String, byte[]> file : classes.entrySet()) {
            Path target =
                    folder.resolve(file.getKey().replace('.', '/') + ".class").normalize();
            if (!target.startsWith(folder)) {
                throw new IOException("not a class name: " + file.getKey());
            }
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        String before = System.getProperty("java.class.path", "");
        System.setProperty(
                "java.class.path", before.isEmpty() ? folder.toString() : folder + File.pathSeparator + before);
    }

    private static final class CodeLoader extends ClassLoader {
        private final Map<String, byte[]> classes;

        CodeLoader(Map<String, byte[]> classes) {
            super("submission", CodeLoader.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
