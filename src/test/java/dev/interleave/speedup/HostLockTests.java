package dev.interleave.speedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostLockTests {
    /** Tries to lock a file; a process of its own, because a lock belongs to the whole of one. */
    static final class Other {
        public static void main(String[] arguments) throws Exception {
            try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                System.exit(lock == null ? 1 : 0);
            }
        }
    }

    @TempDir
    private Path directory;

    @Test
    void otherProcessesMeasureOnlyWhenItIsClosed() throws Exception {
        try (HostLock lock = HostLock.take(directory)) {
            assertThat(lock).isNotNull();
            assertThat(otherCanLock()).isFalse();
        }
        assertThat(otherCanLock()).isTrue();
    }

    @Test
    void otherThreadsWaitForTheirTurn() throws Exception {
        var second = new AtomicBoolean();
        var begun = new CountDownLatch(1);
        Thread other;
        try (HostLock lock = HostLock.take(directory)) {
            assertThat(lock).isNotNull();
            other = Thread.ofPlatform().start(() -> {
                begun.countDown();
                try (HostLock mine = HostLock.take(directory)) {
                    second.set(mine != null);
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            begun.await();
            assertThat(second).isFalse();
        }
        other.join();
        assertThat(second).isTrue();
    }

    private boolean otherCanLock() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-cp",
                        Path.of(HostLockTests.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI())
                                .toString(),
                        Other.class.getName(),
                        directory.resolve("measuring.lock").toString())
                .inheritIO()
                .start();
        return process.waitFor() == 0;
    }
}
