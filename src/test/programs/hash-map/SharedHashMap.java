// expect: DATA_RACE
// twin: OwnHashMapsMerged
// Two threads put different keys into one HashMap.
import java.util.HashMap;
import java.util.Map;

public final class SharedHashMap {
    public static void main(String[] args) throws Exception {
        Map<String, Integer> ages = new HashMap<>();
        Thread a = new Thread(() -> ages.put("ann", 30));
        a.start();
        ages.put("bob", 40);
        a.join();
        System.out.println(ages.size() > 0);
    }
}
