package lab.kit;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * Let several processes wait for each other, by way of files in a folder that all of them can reach.
 *
 * <p>Each arrives and waits; whoever keeps the gate opens it, once and for good.
 */
public final class StartGate {
    private static final long STEP_NANOS = 5_000_000;
    private static final String ARRIVED = "arrived-";
    private static final String OPEN = "open";

    private final Path folder;

    /** Use {@code folder}, which must exist. */
    public StartGate(Path folder) {
        this.folder = folder;
    }

    /** Report the calling process's arrival under {@code name}, a word of its own. */
    public void arrive(String name) throws IOException {
        touch(folder.resolve(ARRIVED + name));
    }

    /** Block until the gate is open, at once if it is; never gives up. */
    public void awaitOpen() throws InterruptedException {
        while (!isOpen()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
    }

    public boolean isOpen() {
        return Files.exists(folder.resolve(OPEN));
    }

    /** Tell how many have arrived. */
    public int arrived() throws IOException {
        int count = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ARRIVED + "*")) {
            for (Path ignored : files) {
                count++;
            }
        }
        return count;
    }

    /** Let everybody pass, those who come later too. */
    public void open() throws IOException {
        touch(folder.resolve(OPEN));
    }

    private static void touch(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException alreadyThere) {
            return;
        }
    }
}
