// expect: CLEAN
// twin: SharedHashMap
// Each thread fills a map of its own, main merges after the join.
import java.util.HashMap;
import java.util.Map;

public final class OwnHashMapsMerged {
    public static void main(String[] args) throws Exception {
        Map<String, Integer> ages = new HashMap<>();
        Map<String, Integer> part = new HashMap<>();
        Thread a = new Thread(() -> part.put("ann", 30));
        a.start();
        ages.put("bob", 40);
        a.join();
        ages.putAll(part);
        assert ages.size() == 2;
    }
}
