// expect: FAILED
// twin: MergeCount
// A count is read from the map, increased and put back.
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

public final class GetThenPutCount {
    static void count(ConcurrentMap<Character, Integer> counts, String text) {
        for (char c : text.toCharArray()) {
            Integer old = counts.get(c);
            counts.put(c, old == null ? 1 : old + 1);
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
