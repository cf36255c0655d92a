import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import lab.ex07.CounterWorker;
import lab.kit.SharedInt;

public final class Solution implements CounterWorker {
    @Override
    public void increment(SharedInt counter, Path lockFile, int times) throws Exception {
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
            for (int i = 0; i < times; i++) {
                try (FileLock lock = channel.lock()) {
                    counter.set(counter.get() + 1);
                }
            }
        }
    }
}
