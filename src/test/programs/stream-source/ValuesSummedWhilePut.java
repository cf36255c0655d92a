// expect: DATA_RACE
// twin: ValuesSummedAfterPut
// Putting an existing key changes no structure, but the value that the stream reads.
import java.util.*;

public class ValuesSummedWhilePut {
    public static void main(String[] args) throws InterruptedException {
        Map<String, Integer> votes = new HashMap<>(Map.of("red", 1, "blue", 2));
        Thread clerk = new Thread(() -> votes.put("red", 5));
        clerk.start();
        int all = votes.values().stream().mapToInt(Integer::intValue).sum();
        clerk.join();
        System.out.println(all);
    }
}
