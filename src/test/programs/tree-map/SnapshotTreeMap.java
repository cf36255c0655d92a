// expect: CLEAN
// twin: SharedTreeMap
// The writer works on a copy and publishes it through a volatile field.
import java.util.TreeMap;

public final class SnapshotTreeMap {
    static volatile TreeMap<Integer, String> current;

    public static void main(String[] args) throws Exception {
        current = new TreeMap<>();
        current.put(10, "ten");
        Thread grower = new Thread(() -> {
            TreeMap<Integer, String> copy = new TreeMap<>(current);
            copy.put(20, "twenty");
            copy.put(30, "thirty");
            current = copy;
        });
        grower.start();
        System.out.println(current.ceilingEntry(5).getKey());
        grower.join();
    }
}
