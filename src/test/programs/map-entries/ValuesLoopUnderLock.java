// expect: CLEAN
// twin: ValuesLoopWhilePut
// Both hold the monitor of the map.
import java.util.*;

public class ValuesLoopUnderLock {
    static final Map<String, Integer> stock = new LinkedHashMap<>(Map.of("pen", 1));

    public static void main(String[] args) throws InterruptedException {
        Thread clerk = new Thread(() -> {
            synchronized (stock) {
                stock.put("pen", 4);
            }
        });
        clerk.start();
        int all = 0;
        synchronized (stock) {
            for (int each : stock.values()) {
                all += each;
            }
        }
        clerk.join();
        assert all == 1 || all == 4;
    }
}
