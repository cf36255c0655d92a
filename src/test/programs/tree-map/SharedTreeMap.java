// expect: DATA_RACE
// twin: SnapshotTreeMap
// A reader walks the tree while a writer rebalances it.
import java.util.TreeMap;

public final class SharedTreeMap {
    public static void main(String[] args) throws Exception {
        TreeMap<Integer, String> tree = new TreeMap<>();
        tree.put(10, "ten");
        Thread grower = new Thread(() -> {
            tree.put(20, "twenty");
            tree.put(30, "thirty");
        });
        grower.start();
        System.out.println(tree.ceilingEntry(5).getKey());
        grower.join();
    }
}
