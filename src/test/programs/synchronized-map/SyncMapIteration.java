// expect: DATA_RACE
// twin: SyncMapIterationLocked
// A synchronized map is iterated over without its lock.
import java.util.*;

public final class SyncMapIteration {
    public static void main(String[] args) throws Exception {
        Map<String, Integer> m = Collections.synchronizedMap(new TreeMap<>());
        m.put("a", 1);
        Thread t = new Thread(() -> m.put("b", 2));
        t.start();
        int s = 0;
        for (Map.Entry<String, Integer> e : m.entrySet()) s += e.getValue();
        t.join();
        System.out.println(s);
    }
}
