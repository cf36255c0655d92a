// expect: DATA_RACE on DifferentKeysPlainCounter.puts
// twin: DifferentKeysMappingCount
// Each thread has its own key; the counter beside the map belongs to both.
import java.util.concurrent.ConcurrentHashMap;

public final class DifferentKeysPlainCounter {
    static int puts;

    public static void main(String[] args) throws Exception {
        ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
        Thread a = new Thread(() -> {
            map.put("left", 1);
            puts++;
        });
        Thread b = new Thread(() -> {
            map.put("right", 2);
            puts++;
        });
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(puts + map.size());
    }
}
