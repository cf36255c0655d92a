// expect: CLEAN
// twin: KeysDrawnByTwo
// The spliterator is split before it is shared.
import java.util.*;

public class KeysSplitForTwo {
    public static void main(String[] args) throws InterruptedException {
        Map<String, Integer> stock = new HashMap<>(Map.of("nut", 1, "bolt", 2, "nail", 3));
        Spliterator<String> names = stock.keySet().spliterator();
        Spliterator<String> half = names.trySplit();
        Thread helper = new Thread(() -> {
            if (half != null) {
                half.forEachRemaining(name -> {});
            }
        });
        helper.start();
        while (names.tryAdvance(name -> {})) {}
        helper.join();
    }
}
