// expect: DATA_RACE
// twin: KeysSplitForTwo
// Two threads draw keys from one spliterator of a map.
import java.util.*;

public class KeysDrawnByTwo {
    public static void main(String[] args) throws InterruptedException {
        Map<String, Integer> stock = new HashMap<>(Map.of("nut", 1, "bolt", 2));
        Spliterator<String> names = stock.keySet().spliterator();
        Thread helper = new Thread(() -> names.forEachRemaining(name -> {}));
        helper.start();
        while (names.tryAdvance(name -> {})) {}
        helper.join();
    }
}
