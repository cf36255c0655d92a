import java.nio.file.Path;
import lab.ex07.CounterWorker;
import lab.kit.SharedInt;

public final class Solution implements CounterWorker {
    private static final Object LOCK = new Object();

    @Override
    public void increment(SharedInt counter, Path lockFile, int times) {
        for (int i = 0; i < times; i++) {
            synchronized (LOCK) {
                counter.set(counter.get() + 1);
            }
        }
    }
}
