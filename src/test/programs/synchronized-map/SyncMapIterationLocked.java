// expect: CLEAN
// twin: SyncMapIteration
// The iteration holds the lock of the map.
import java.util.*;

public final class SyncMapIterationLocked {
    public static void main(String[] args) throws Exception {
        Map<String, Integer> m = Collections.synchronizedMap(new TreeMap<>());
        m.put("a", 1);
        Thread t = new Thread(() -> {
            m.merge("b", 2, Integer::sum);
            m.keySet().removeIf("c"::equals);
        });
        t.start();
        int s = 0;
        synchronized (m) {
            for (var e : m.entrySet()) s += e.getValue();
        }
        t.join();
        assert s == 1 || s == 3;
    }
}
