import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lab.ex14.Approach;
import lab.ex14.Library;
import lab.ex14.ReadingListIndex;

public final class Solution implements ReadingListIndex {
    @Override
    public Approach first() {
        return Approach.SEQUENTIAL;
    }

    @Override
    public SortedMap<String, Integer> index(List<Path> documents) throws Exception {
        SortedMap<String, Integer> index = new TreeMap<>();
        for (Path document : documents) {
            add(count(Library.read(document)), index);
        }
        return index;
    }

    @Override
    public Approach second() {
        return Approach.THREAD;
    }

    @Override
    public SortedMap<String, Integer> indexAgain(List<Path> documents) throws Exception {
        SortedMap<String, Integer> index = new TreeMap<>();
        try (var executor = Executors.newFixedThreadPool(4)) {
            List<Future<Map<String, Integer>>> parts = new ArrayList<>();
            for (Path document : documents) {
                parts.add(executor.submit(() -> count(Library.read(document))));
            }
            for (Future<Map<String, Integer>> part : parts) {
                add(part.get(), index);
            }
        }
        return index;
    }

    @Override
    public String because() {
        return "I would take the threads: reading waits for the disk, counting needs a core, and a pool "
                + "of four gives both. For two short documents the plain loop is faster and much easier to read.";
    }

    private static void add(Map<String, Integer> part, Map<String, Integer> index) {
        part.forEach((word, times) -> index.merge(word, times, Integer::sum));
    }

    private static Map<String, Integer> count(String text) {
        Map<String, Integer> counts = new HashMap<>();
        for (String word : text.split("[^A-Za-z]+")) {
            if (!word.isEmpty()) {
                counts.merge(word.toLowerCase(Locale.ROOT), 1, Integer::sum);
            }
        }
        return counts;
    }
}
