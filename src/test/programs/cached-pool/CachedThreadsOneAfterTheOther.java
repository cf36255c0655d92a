// expect: CLEAN
// twin: CachedThreadsShareFormat
// The second task is submitted when the first is done.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class CachedThreadsOneAfterTheOther {
    public static void main(String[] args) throws Exception {
        StringBuilder line = new StringBuilder();
        try (ExecutorService pool = Executors.newCachedThreadPool()) {
            Future<?> a = pool.submit(() -> line.insert(0, 'a'));
            a.get();
            Future<?> b = pool.submit(() -> line.setLength(0));
            b.get();
        }
        System.out.println(line.length() < 2);
    }
}
