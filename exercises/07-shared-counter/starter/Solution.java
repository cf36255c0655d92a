import java.nio.file.Path;
import lab.ex07.CounterWorker;
import lab.kit.SharedInt;

public final class Solution implements CounterWorker {
    @Override
    public void increment(SharedInt counter, Path lockFile, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            // Another process may do the same at this very moment.
            counter.set(counter.get() + 1);
        }
    }
}
