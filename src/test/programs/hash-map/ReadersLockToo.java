// expect: CLEAN
// twin: ReadersAndOneWriter
// Reading takes the lock as well.
import java.util.HashMap;
import java.util.Map;

public final class ReadersLockToo {
    static final class Cache {
        private final Map<Integer, Integer> squares = new HashMap<>();

        synchronized Integer lookUp(int n) {
            return squares.get(n);
        }

        synchronized void learn(int n) {
            squares.put(n, n * n);
        }
    }

    public static void main(String[] args) throws Exception {
        Cache cache = new Cache();
        Thread teacher = new Thread(() -> cache.learn(12));
        teacher.start();
        Integer seen = cache.lookUp(12);
        teacher.join();
        System.out.println(seen == null || seen == 144);
    }
}
