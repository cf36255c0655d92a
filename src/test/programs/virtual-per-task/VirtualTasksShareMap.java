// expect: DATA_RACE
// twin: VirtualTasksConcurrentMap
// Virtual threads are threads: a HashMap between them races.
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class VirtualTasksShareMap {
    public static void main(String[] args) throws Exception {
        Map<String, Integer> lengths = new HashMap<>();
        try (ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String word : new String[] {"to", "be"}) {
                tasks.submit(() -> lengths.put(word, word.length()));
            }
        }
        System.out.println(lengths.size() > 0);
    }
}
