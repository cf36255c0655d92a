package dev.interleave.box.engine.corpus;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Run programs one after the other on the unmodified JVM, each in a class loader of its own, and print the names of
 * those that did not end well: an exception that nobody caught, or a non-daemon thread that is still there.
 */
final class PlainJvm {
    private static final long DEADLINE_MILLIS = 20_000;

    private PlainJvm() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream report = System.out;
        System.setOut(new PrintStream(PrintStream.nullOutputStream()));
        URL[] classPath = {Path.of(arguments[0]).toUri().toURL()};
        for (String name : List.of(arguments).subList(1, arguments.length)) {
            try (URLClassLoader loader = new URLClassLoader(classPath)) {
                String problem = run(loader.loadClass(name));
                if (problem != null) {
                    report.println(name + ": " + problem);
                }
            }
        }
        report.flush();
        Runtime.getRuntime().halt(0);
    }

    private static @Nullable String run(Class<?> program) throws InterruptedException {
        AtomicReference<Throwable> uncaught = new AtomicReference<>();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> uncaught.set(thrown));
        ThreadGroup group = new ThreadGroup(program.getName());
        Thread main = new Thread(group, () -> invoke(program), "main");
        main.start();
        if (!ended(group)) {
            return "does not end";
        }
        return uncaught.get() == null ? null : "throws " + uncaught.get();
    }

    private static void invoke(Class<?> program) {
        try {
            program.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean ended(ThreadGroup group) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(DEADLINE_MILLIS);
        while (System.nanoTime() < end) {
            Thread[] threads = new Thread[64];
            boolean alive = false;
            for (int i = group.enumerate(threads) - 1; i >= 0; i--) {
                if (!threads[i].isDaemon()) {
                    threads[i].join(10);
                    alive |= threads[i].isAlive();
                }
            }
            if (!alive) {
                return true;
            }
        }
        return false;
    }

    /** Write the class files of a program into {@code folder}, as a class path needs them. */
    static void write(Map<String, byte[]> classes, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
            Path file = folder.resolve(entry.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
    }
}
