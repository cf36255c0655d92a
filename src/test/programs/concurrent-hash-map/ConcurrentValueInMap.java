// expect: CLEAN
// twin: MutableValueInMap
// The values are concurrent collections, too.
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

public final class ConcurrentValueInMap {
    public static void main(String[] args) throws Exception {
        ConcurrentHashMap<String, Queue<Integer>> scores = new ConcurrentHashMap<>();
        Thread a = new Thread(() -> scores.computeIfAbsent("ann", k -> new ConcurrentLinkedQueue<>()).add(1));
        Thread b = new Thread(() -> scores.computeIfAbsent("ann", k -> new ConcurrentLinkedQueue<>()).add(2));
        a.start();
        b.start();
        a.join();
        b.join();
        assert scores.get("ann").size() == 2;
    }
}
