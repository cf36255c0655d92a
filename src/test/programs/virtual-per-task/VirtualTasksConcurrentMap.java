// expect: CLEAN
// twin: VirtualTasksShareMap
// A concurrent map, read after close.
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class VirtualTasksConcurrentMap {
    public static void main(String[] args) throws Exception {
        Map<String, Integer> lengths = new ConcurrentHashMap<>();
        try (ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String word : new String[] {"to", "be"}) {
                tasks.submit(() -> lengths.put(word, word.length()));
            }
        }
        assert lengths.size() == 2;
    }
}
