// expect: DATA_RACE
// twin: EntryCopiedOutOfAStream
// The entry that a stream found is the map's own.
import java.util.*;

public class EntryOutOfAStream {
    public static void main(String[] args) throws InterruptedException {
        Map<String, Integer> prices = new HashMap<>(Map.of("tea", 2, "milk", 1));
        Map.Entry<String, Integer> dearest =
                prices.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        Thread shop = new Thread(() -> prices.put("tea", 3));
        shop.start();
        int seen = dearest.getValue();
        shop.join();
        System.out.println(seen);
    }
}
