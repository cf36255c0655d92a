// expect: CLEAN
// twin: ComputeAcrossTwoKeys
// Both balances sit in one immutable value under one key.
import java.util.concurrent.ConcurrentHashMap;

public final class ReplaceWholeState {
    record Balances(int a, int b) {}

    static final ConcurrentHashMap<String, Balances> accounts = new ConcurrentHashMap<>();

    public static void main(String[] args) throws Exception {
        accounts.put("both", new Balances(10, 0));
        Thread transfer = new Thread(() -> {
            accounts.computeIfPresent("both", (k, v) -> new Balances(v.a() - 4, v.b() + 4));
        });
        transfer.start();
        Balances seen = accounts.get("both");
        int sum = seen.a() + seen.b();
        transfer.join();
        if (sum != 10) {
            throw new AssertionError("money in flight: " + sum);
        }
    }
}
