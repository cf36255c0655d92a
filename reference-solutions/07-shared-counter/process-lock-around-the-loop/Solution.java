import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import lab.ex07.CounterWorker;
import lab.kit.SharedInt;

/** Correct, but the processes count one after the other: nothing is left to be done at the same time. */
public final class Solution implements CounterWorker {
    @Override
    public void increment(SharedInt counter, Path lockFile, int times) throws Exception {
        try (RandomAccessFile file = new RandomAccessFile(lockFile.toFile(), "rw")) {
            FileLock lock = file.getChannel().lock();
            try {
                for (int i = 0; i < times; i++) {
                    counter.set(counter.get() + 1);
                }
            } finally {
                lock.release();
            }
        }
    }
}
