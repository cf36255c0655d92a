import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Count words in lists and maps. */
public final class Lists {
    public static void main(String[] args) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            words.add("word" + i % 1_000);
        }
        Map<String, Integer> counts = new HashMap<>();
        for (int round = 0; round < 5; round++) {
            for (String word : words) {
                counts.merge(word, 1, Integer::sum);
            }
        }
        int total = 0;
        for (int i = 0; i < words.size(); i++) {
            total += counts.get(words.get(i));
        }
        if (total == 0) {
            throw new IllegalStateException();
        }
    }
}
