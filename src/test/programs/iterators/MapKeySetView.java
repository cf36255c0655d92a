// expect: DATA_RACE
// twin: MapKeySetCopied
// keySet is a view of the map that another thread changes.
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

public final class MapKeySetView {
    public static void main(String[] args) throws Exception {
        Map<String, Integer> stock = new HashMap<>(Map.of("nail", 3));
        Set<String> names = stock.keySet();
        Thread clerk = new Thread(() -> stock.remove("nail"));
        clerk.start();
        System.out.println(names.contains("screw"));
        clerk.join();
    }
}
