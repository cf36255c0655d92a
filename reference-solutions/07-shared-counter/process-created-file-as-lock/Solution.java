import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import lab.ex07.CounterWorker;
import lab.kit.SharedInt;

/** Only one process can create a file that is not there: who does has the lock, until it deletes the file. */
public final class Solution implements CounterWorker {
    @Override
    public void increment(SharedInt counter, Path lockFile, int times) throws Exception {
        Path taken = lockFile.resolveSibling(lockFile.getFileName() + ".taken");
        for (int left = times; left > 0; left--) {
            take(taken);
            try {
                counter.set(Math.addExact(counter.get(), 1));
            } finally {
                Files.delete(taken);
            }
        }
    }

    private static void take(Path taken) throws Exception {
        while (true) {
            try {
                Files.createFile(taken);
                return;
            } catch (FileAlreadyExistsException somebodyElseHasIt) {
                LockSupport.parkNanos(200_000);
            }
        }
    }
}
