// expect: FAILED
// twin: ReplaceWholeState
// Each compute is atomic, the transfer between two keys is not.
import java.util.concurrent.ConcurrentHashMap;

public final class ComputeAcrossTwoKeys {
    static final ConcurrentHashMap<String, Integer> accounts = new ConcurrentHashMap<>();

    public static void main(String[] args) throws Exception {
        accounts.put("a", 10);
        accounts.put("b", 0);
        Thread transfer = new Thread(() -> {
            accounts.computeIfPresent("a", (k, v) -> v - 4);
            accounts.computeIfPresent("b", (k, v) -> v + 4);
        });
        transfer.start();
        int sum = accounts.get("a") + accounts.get("b");
        transfer.join();
        if (sum != 10) {
            throw new AssertionError("money in flight: " + sum);
        }
    }
}
