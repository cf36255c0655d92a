// expect: DATA_RACE
// twin: CachedThreadsOneAfterTheOther
// A cached pool makes as many threads as there are tasks, and they share a builder.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class CachedThreadsShareFormat {
    public static void main(String[] args) throws Exception {
        StringBuilder line = new StringBuilder();
        try (ExecutorService pool = Executors.newCachedThreadPool()) {
            Future<?> a = pool.submit(() -> line.insert(0, 'a'));
            Future<?> b = pool.submit(() -> line.setLength(0));
            a.get();
            b.get();
        }
        System.out.println(line.length() < 2);
    }
}
