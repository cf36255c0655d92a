// expect: DATA_RACE
// twin: ValuesLoopUnderLock
// A loop over the values reads what a put of an existing key writes.
import java.util.*;

public class ValuesLoopWhilePut {
    static final Map<String, Integer> stock = new LinkedHashMap<>(Map.of("pen", 1));

    public static void main(String[] args) throws InterruptedException {
        Thread clerk = new Thread(() -> stock.put("pen", 4));
        clerk.start();
        int all = 0;
        for (int each : stock.values()) {
            all += each;
        }
        clerk.join();
        System.out.println(all);
    }
}
