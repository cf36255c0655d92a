// expect: CLEAN
// twin: WeakEntriesWhilePut
// Maps of every kind are filled first, and then read by two threads in every way there is.
import java.util.*;

public class WeakEntriesReadByAll {
    public static void main(String[] args) throws InterruptedException {
        List<Map<String, Integer>> kinds =
                List.of(new HashMap<>(), new TreeMap<>(), new LinkedHashMap<>(), new WeakHashMap<>(), new IdentityHashMap<>());
        kinds.forEach(each -> each.put("one", 1));
        Runnable reader = () -> {
            for (Map<String, Integer> map : kinds) {
                int sum = map.entrySet().stream().mapToInt(Map.Entry::getValue).sum();
                sum += map.entrySet().parallelStream().mapToInt(Map.Entry::getValue).sum();
                for (int value : map.values()) {
                    sum += value;
                }
                map.entrySet().forEach(Map.Entry::hashCode);
                assert sum + map.entrySet().toArray().length == 4;
            }
        };
        Thread other = new Thread(reader);
        other.start();
        reader.run();
        other.join();
    }
}
