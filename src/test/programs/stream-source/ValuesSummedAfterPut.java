// expect: CLEAN
// twin: ValuesSummedWhilePut
// The keys are streamed meanwhile, the values afterwards.
import java.util.*;

public class ValuesSummedAfterPut {
    public static void main(String[] args) throws InterruptedException {
        Map<String, Integer> votes = new HashMap<>(Map.of("red", 1, "blue", 2));
        Thread clerk = new Thread(() -> votes.put("red", 5));
        clerk.start();
        long names = votes.keySet().stream().filter(name -> name.length() > 3).count();
        clerk.join();
        int all = votes.values().stream().mapToInt(Integer::intValue).sum();
        assert names == 1 && all == 7;
    }
}
