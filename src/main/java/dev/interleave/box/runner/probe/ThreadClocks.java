package dev.interleave.box.runner.probe;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Watches how much processor time the threads get that start while it is open, by looking every few milliseconds.
 *
 * <p>The caller's own time and that of the busiest other thread together bound from below what a fork and join in one phase takes, however
 * busy the machine is.
 */
final class ThreadClocks implements AutoCloseable {
    private static final Path TASKS = Path.of("/proc/self/task");
    private static final int MILLIS = 4;

    private final Set<String> before = new HashSet<>();
    private final Map<String, Long> nanos = new HashMap<>();
    private final Thread watcher = new Thread(this::watch, "thread-clocks");
    private volatile boolean closed;
    private final Map<String, Long> atStart = new HashMap<>();
    private String first = "";
    private long others;

    ThreadClocks() {
        look();
        before.addAll(nanos.keySet());
        nanos.clear();
        watcher.setDaemon(true);
        watcher.start();
    }

    /** One use is over: of the other threads the busiest one counts, and those of the next use are looked at anew. */
    synchronized void useEnds() {
        look();
        others += nanos.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(first))
                .mapToLong(entry -> entry.getValue() - atStart.getOrDefault(entry.getKey(), 0L))
                .max()
                .orElse(0);
        atStart.putAll(nanos);
    }

    /** Give the time of the first thread and of the busiest other one of each use together in ns, 0 where the system does not tell. */
    synchronized long critical() {
        return nanos.getOrDefault(first, 0L) + others;
    }

    private void watch() {
        while (!closed) {
            look();
            try {
                Thread.sleep(MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private synchronized void look() {
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
            for (Path task : tasks) {
                String id = task.getFileName().toString();
                if (!before.contains(id)) {
                    look(task, id);
                }
            }
        } catch (IOException e) {
            // Without /proc nothing is told.
        }
    }

    private void look(Path task, String id) {
        try {
            String name = Files.readString(task.resolve("comm")).strip();
            if (isMachines(name)) {
                return;
            }
            String stat = Files.readString(task.resolve("schedstat"));
            nanos.put(id, Long.parseLong(stat.substring(0, stat.indexOf(' '))));
            if (first.isEmpty() && name.equals("main")) {
                first = id;
            }
        } catch (IOException | NumberFormatException | StringIndexOutOfBoundsException gone) {
            // A thread that has ended keeps what was seen of it last.
        }
    }

    /** Compilers and collectors of the virtual machine, and this watcher. */
    private static boolean isMachines(String name) {
        return name.startsWith("C1 ")
                || name.startsWith("C2 ")
                || name.startsWith("VM ")
                || name.startsWith("GC ")
                || name.startsWith("thread-clocks");
    }

    @Override
    public void close() {
        closed = true;
        watcher.interrupt();
    }
}
