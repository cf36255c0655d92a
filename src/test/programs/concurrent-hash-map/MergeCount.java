// expect: CLEAN
// twin: GetThenPutCount
// merge is atomic.
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

public final class MergeCount {
    static void count(ConcurrentMap<Character, Integer> counts, String text) {
        for (char c : text.toCharArray()) {
            counts.merge(c, 1, Integer::sum);
        }
    }

    public static void main(String[] args) throws Exception {
        ConcurrentMap<Character, Integer> counts = new ConcurrentHashMap<>();
        Thread other = new Thread(() -> count(counts, "ab"));
        other.start();
        count(counts, "bc");
        other.join();
        assert counts.get('b') == 2 : "a letter was lost";
    }
}
