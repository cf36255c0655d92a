// expect: CLEAN
// twin: ComputeInsideCompute
// The value of the other map is fetched before, not inside.
import java.util.concurrent.ConcurrentHashMap;

public final class ComputeThenCompute {
    static final ConcurrentHashMap<Integer, Integer> a = new ConcurrentHashMap<>();
    static final ConcurrentHashMap<Integer, Integer> b = new ConcurrentHashMap<>();

    public static void main(String[] args) throws Exception {
        a.put(1, 1);
        b.put(1, 1);
        Thread cross = new Thread(() -> {
            int other = b.compute(1, (k, w) -> w + 1);
            a.compute(1, (k, v) -> v + other);
        });
        cross.start();
        int mine = a.compute(1, (k, w) -> w + 1);
        b.compute(1, (k, v) -> v + mine);
        cross.join();
    }
}
