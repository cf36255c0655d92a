// expect: DATA_RACE
// twin: WeakEntriesReadByAll
// One thread streams the entries of a WeakHashMap while another puts a key.
import java.util.*;

public class WeakEntriesWhilePut {
    public static void main(String[] args) throws InterruptedException {
        Map<String, Integer> cache = new WeakHashMap<>();
        cache.put("one", 1);
        Thread filler = new Thread(() -> cache.put("two", 2));
        filler.start();
        int sum = cache.entrySet().stream().mapToInt(Map.Entry::getValue).sum();
        filler.join();
        System.out.println(sum);
    }
}
