import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import lab.ex07.CounterWorker;
import lab.kit.SharedInt;

/** The old way to open files, and a lock on one byte. */
public final class Solution implements CounterWorker {
    @Override
    public void increment(SharedInt counter, Path lockFile, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            try (RandomAccessFile file = new RandomAccessFile(lockFile.toFile(), "rw")) {
                FileLock lock = file.getChannel().lock(0, 1, false);
                try {
                    int value = counter.get();
                    counter.set(value + 1);
                } finally {
                    lock.release();
                }
            }
        }
    }
}
