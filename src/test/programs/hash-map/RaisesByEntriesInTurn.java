// expect: CLEAN
// twin: RaisesByEntries
// Each thread changes the entries of its own keys; one entry is handed over through a queue, and looked at after the thread has ended.
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.SynchronousQueue;

public class RaisesByEntriesInTurn {
    static void raise(Map<String, Integer> wages, String who) {
        for (var wage : wages.entrySet()) {
            if (wage.getKey().startsWith(who)) {
                wage.setValue(wage.getValue() + 1);
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        var wages = new TreeMap<>(Map.of("ann", 10, "bob", 20));
        var last = new LinkedHashMap<>(Map.of("eve", 1));
        var desk = new SynchronousQueue<Map.Entry<String, Integer>>();
        Thread other = new Thread(() -> {
            raise(wages, "b");
            try {
                desk.take().setValue(2);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        other.start();
        raise(wages, "a");
        desk.put(last.entrySet().iterator().next());
        other.join();
        assert last.get("eve") == 2 && wages.get("ann") + wages.get("bob") == 32;
    }
}
