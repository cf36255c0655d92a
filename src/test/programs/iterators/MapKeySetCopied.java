// expect: CLEAN
// twin: MapKeySetView
// copyOf makes a set of its own.
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

public final class MapKeySetCopied {
    public static void main(String[] args) throws Exception {
        Map<String, Integer> stock = new HashMap<>(Map.of("nail", 3));
        Set<String> names = Set.copyOf(stock.keySet());
        Thread clerk = new Thread(() -> stock.remove("nail"));
        clerk.start();
        System.out.println(names.contains("screw"));
        clerk.join();
    }
}
