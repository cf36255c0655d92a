// expect: CLEAN
// twin: DifferentKeysPlainCounter
// The map counts for itself.
import java.util.concurrent.ConcurrentHashMap;

public final class DifferentKeysMappingCount {
    private static final int EXPECTED = 2;

    public static void main(String[] args) throws Exception {
        ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
        Thread a = new Thread(() -> {
            map.put("left", 1);
            System.out.println(map.containsKey("left") || map.containsKey("right"));
        });
        Thread b = new Thread(() -> {
            map.put("right", 2);
            System.out.println(map.containsKey("left") || map.containsKey("right"));
        });
        a.start();
        b.start();
        a.join();
        b.join();
        assert map.mappingCount() == EXPECTED;
    }
}
