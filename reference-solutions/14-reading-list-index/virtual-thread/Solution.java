import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import lab.ex14.Approach;
import lab.ex14.Library;
import lab.ex14.ReadingListIndex;

public final class Solution implements ReadingListIndex {
    @Override
    public Approach first() {
        return Approach.VIRTUAL_THREAD;
    }

    @Override
    public SortedMap<String, Integer> index(List<Path> documents) throws Exception {
        var counts = new ConcurrentHashMap<String, Integer>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Path document : documents) {
                executor.submit(() -> {
                    add(count(Library.read(document)), counts);
                    return null;
                });
            }
        }
        return new TreeMap<>(counts);
    }

    @Override
    public Approach second() {
        return Approach.SEQUENTIAL;
    }

    @Override
    public SortedMap<String, Integer> indexAgain(List<Path> documents) throws Exception {
        SortedMap<String, Integer> index = new TreeMap<>();
        for (Path document : documents) {
            add(count(Library.read(document)), index);
        }
        return index;
    }

    @Override
    public String because() {
        return "With thousands of documents on a slow disk I would take virtual threads: one for each, and no "
                + "size of a pool to think about. Counting itself gets no faster by having more threads than cores.";
    }

    private static void add(Map<String, Integer> part, Map<String, Integer> index) {
        part.forEach((word, times) -> index.merge(word, times, Integer::sum));
    }

    private static Map<String, Integer> count(String text) {
        Map<String, Integer> counts = new HashMap<>();
        for (String word : text.split("\\P{L}+")) {
            if (!word.isEmpty()) {
                counts.merge(word.toLowerCase(Locale.ROOT), 1, Integer::sum);
            }
        }
        return counts;
    }
}
