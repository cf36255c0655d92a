package dev.interleave.speedup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** Lets only one job of this host measure at a time, across threads and processes. */
final class HostLock implements AutoCloseable {
    /** A file lock belongs to the whole process, so its threads queue here. */
    private static final ReentrantLock IN_PROCESS = new ReentrantLock(true);

    private final FileChannel channel;
    private final FileLock lock;

    private HostLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Wait until no other job measures.
     *
     * @param directory holds the lock; all jobs of a host have to name the same one
     */
    static HostLock take(Path directory) throws IOException {
        IN_PROCESS.lock();
        try {
            Files.createDirectories(directory);
            FileChannel channel = FileChannel.open(
                    directory.resolve("measuring.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new HostLock(channel, channel.lock());
        } catch (IOException | RuntimeException e) {
            IN_PROCESS.unlock();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            lock.release();
            channel.close();
        } finally {
            IN_PROCESS.unlock();
        }
    }
}
