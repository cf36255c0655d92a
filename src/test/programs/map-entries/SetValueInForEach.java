// expect: DATA_RACE
// twin: SetValueInForEachOfOwnMap
// forEach hands out entries, and setValue writes into the map that another thread reads.
import java.util.*;

public class SetValueInForEach {
    public static void main(String[] args) throws InterruptedException {
        Map<String, Integer> prices = new TreeMap<>(Map.of("tea", 2, "milk", 1));
        List<Map.Entry<String, Integer>> entries = new ArrayList<>();
        prices.entrySet().forEach(entries::add);
        Thread sale = new Thread(() -> entries.forEach(entry -> entry.setValue(0)));
        sale.start();
        int seen = prices.get("tea");
        sale.join();
        System.out.println(seen);
    }
}
