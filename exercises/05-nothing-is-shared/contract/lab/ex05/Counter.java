package lab.ex05;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import lab.kit.MappedInt;

/**
 * Counts in a static field, which begins with 0.
 *
 * <p>In a child process it also prints some lines to standard output, each of which begins with {@code #}. They mean nothing.
 */
public final class Counter {
    private static int value;
    private static Runnable watcher = watcherOfChild();

    private Counter() {}

    /** Adds one. */
    public static void add() {
        watcher.run();
        value++;
    }

    /** Tells how often one was added. */
    public static int value() {
        return value;
    }

    /** For the grader, who looks on in its own process. */
    public static void watch(Runnable onAdd) {
        watcher = onAdd;
    }

    /** Where the grader has left a plan next to the classes, talk as planned and write down how often one is added. */
    private static Runnable watcherOfChild() {
        try {
            CodeSource home = Counter.class.getProtectionDomain().getCodeSource();
            boolean unknown = home == null || home.getLocation() == null;
            Path folder = unknown ? Path.of("none") : Path.of(home.getLocation().toURI()).resolve("counter");
            Path plan = folder.resolve("lines");
            if (!Files.exists(plan)) {
                return () -> {};
            }
            talk(Integer.parseInt(Files.readString(plan)), folder);
            MappedInt adds = MappedInt.of(folder.resolve("adds-" + ProcessHandle.current().pid()));
            return () -> adds.set(adds.get() + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void talk(int lines, Path folder) {
        long pid = ProcessHandle.current().pid();
        for (int line = 1; line <= lines; line++) {
            System.out.println("# process " + pid + ", line " + line + ": a new counter, it holds 0");
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            System.out.println("# process " + pid + " ends");
            dawdle(folder, pid);
        }));
    }

    /** Where the grader says so, end late, and note whether the parent went on without waiting for that. */
    private static void dawdle(Path folder, long pid) {
        try {
            for (int looks = 0; looks < 100 && Files.exists(folder.resolve("slow")); looks++) {
                if (Files.exists(folder.resolve("returned"))) {
                    Files.createFile(folder.resolve("outlived-" + pid));
                    return;
                }
                Thread.sleep(10);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
