// expect: DATA_RACE
// twin: RaisesByEntriesInTurn
// Two threads raise all values through the entries of one map, which changes no structure.
import java.util.HashMap;
import java.util.Map;

public class RaisesByEntries {
    public static void main(String[] args) throws InterruptedException {
        Map<String, Integer> wages = new HashMap<>(Map.of("ann", 10, "bob", 20));
        Runnable raise = () -> {
            for (Map.Entry<String, Integer> wage : wages.entrySet()) {
                wage.setValue(wage.getValue() + 1);
            }
        };
        Thread other = new Thread(raise);
        other.start();
        raise.run();
        other.join();
    }
}
