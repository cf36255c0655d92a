// expect: CLEAN
// twin: EntryOutOfAStream
// The entry is copied before the other thread starts.
import java.util.*;

public class EntryCopiedOutOfAStream {
    public static void main(String[] args) throws InterruptedException {
        Map<String, Integer> prices = new HashMap<>(Map.of("tea", 2, "milk", 1));
        Map.Entry<String, Integer> dearest = prices.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::copyOf)
                .orElseThrow();
        Thread shop = new Thread(() -> prices.put("tea", 3));
        shop.start();
        int seen = dearest.getValue();
        shop.join();
        assert seen == 2;
    }
}
