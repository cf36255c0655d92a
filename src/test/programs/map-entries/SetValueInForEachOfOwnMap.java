// expect: CLEAN
// twin: SetValueInForEach
// Each thread changes entries of a map of its own.
import java.util.*;

public class SetValueInForEachOfOwnMap {
    public static void main(String[] args) throws InterruptedException {
        Map<String, Integer> prices = new TreeMap<>(Map.of("tea", 2, "milk", 1));
        Thread sale = new Thread(() -> {
            var reduced = new TreeMap<>(prices);
            reduced.entrySet().forEach(entry -> entry.setValue(0));
            assert reduced.get("tea") == 0;
        });
        sale.start();
        int seen = prices.get("tea");
        sale.join();
        assert seen == 2;
    }
}
