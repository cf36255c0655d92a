// expect: DEADLOCK
// twin: ComputeThenCompute
// compute of one key calls compute of the other: the bins are locked crosswise.
import java.util.concurrent.ConcurrentHashMap;

public final class ComputeInsideCompute {
    static final ConcurrentHashMap<Integer, Integer> a = new ConcurrentHashMap<>();
    static final ConcurrentHashMap<Integer, Integer> b = new ConcurrentHashMap<>();

    public static void main(String[] args) throws Exception {
        a.put(1, 1);
        b.put(1, 1);
        Thread cross = new Thread(() -> a.compute(1, (k, v) -> v + b.compute(1, (k2, w) -> w + 1)));
        cross.start();
        b.compute(1, (k, v) -> v + a.compute(1, (k2, w) -> w + 1));
        cross.join();
    }
}
