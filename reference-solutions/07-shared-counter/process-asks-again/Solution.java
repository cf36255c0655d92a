import java.io.FileOutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import lab.ex07.CounterWorker;
import lab.kit.SharedInt;

/** Does not wait for the lock, but asks for it again and again, with a short rest in between. */
public final class Solution implements CounterWorker {
    @Override
    public void increment(SharedInt counter, Path lockFile, int times) throws Exception {
        try (FileOutputStream stream = new FileOutputStream(lockFile.toFile(), true)) {
            FileChannel channel = stream.getChannel();
            int done = 0;
            while (done < times) {
                FileLock lock = channel.tryLock();
                if (lock == null) {
                    Thread.sleep(1);
                    continue;
                }
                try {
                    int value = counter.get();
                    counter.set(value + 1);
                    done++;
                } finally {
                    lock.release();
                }
            }
        }
    }
}
