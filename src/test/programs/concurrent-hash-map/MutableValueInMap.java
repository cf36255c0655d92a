// expect: DATA_RACE
// twin: ConcurrentValueInMap
// The lists inside a concurrent map are ordinary lists.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

public final class MutableValueInMap {
    public static void main(String[] args) throws Exception {
        ConcurrentHashMap<String, List<Integer>> scores = new ConcurrentHashMap<>();
        Thread a = new Thread(() -> scores.computeIfAbsent("ann", k -> new ArrayList<>()).add(1));
        Thread b = new Thread(() -> scores.computeIfAbsent("ann", k -> new ArrayList<>()).add(2));
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(scores.get("ann").size() > 0);
    }
}
